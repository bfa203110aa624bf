import type { ProductStatus } from "@cartwright/catalog/contract";
import type { Tone } from "@cartwright/ui/state-badge";

export const STATUS: Readonly<Record<ProductStatus, { readonly tone: Tone; readonly word: string }>> = {
  draft: { tone: "plain", word: "Draft" },
  scheduled: { tone: "info", word: "Scheduled" },
  active: { tone: "good", word: "Active" },
  archived: { tone: "plain", word: "Archived" },
};

/** What was done, for the words in passing. */
export const STATUS_SET: Readonly<Record<ProductStatus, string>> = {
  draft: "is a draft again. Shoppers don’t see it.",
  scheduled: "is scheduled.",
  active: "is in the shop.",
  archived: "is archived. Shoppers don’t see it.",
};

export const variantWords = (variants: number): string => (variants === 1 ? "1 variant" : `${variants} variants`);

/** “title”, “title and tags”, “title, tags and 2 more”. */
export function listWords(words: readonly string[], most = 3): string {
  const shown = words.length > most ? words.slice(0, most - 1) : words;
  const rest = words.length - shown.length;
  return new Intl.ListFormat("en-GB").format(rest > 0 ? [...shown, `${rest} more`] : shown);
}

const WHEN = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** A moment to come, in the zone of whoever looks: “Friday 27 November 2026 at 09:00 CET”. */
export const whenWords = (at: Date): string => WHEN.format(at);
