/** A rate as people write it: `19`, `7.25`. */
export const percentText = (basisPoints: number): string => String(basisPoints / 100);

/** A rate as people read it: “19%”, “7.25%”. */
export const percentWords = (basisPoints: number): string => `${percentText(basisPoints)}%`;

/** Reads a rate that somebody typed, with a point or a comma and up to two decimals; null for anything else. Hundredths of a per cent. */
export function basisPointsFrom(text: string): number | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,3})(?:[.,](\d{0,2}))?\s*%?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
