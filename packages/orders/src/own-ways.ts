/** Ways to a customer that are no parcel service's, as they are written in the place of a carrier; seldom does a number follow them. */
export const OWN_WAYS = { letter: "Letter post", ourselves: "Own delivery", collected: "Collected" } as const;

/** Whether a parcel goes this way, however staff have typed it. */
export const goes = (way: keyof typeof OWN_WAYS, { carrier }: { readonly carrier: string }): boolean =>
  carrier.toLowerCase() === OWN_WAYS[way].toLowerCase();

/** Whether it went along with somebody who came for it. */
export const wasCollected = (parcel: { readonly carrier: string }): boolean => goes("collected", parcel);
