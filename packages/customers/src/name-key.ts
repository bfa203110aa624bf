/** Keys stand in cursors. What comes later in a name decides nothing. */
const LONGEST = 200;

/** How a name is sorted and searched: lower case, without accents, in one form, to a bounded length. Pure. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    // The cut may have gone through a character, or left a space.
    .replace(/[\uD800-\uDBFF]$|\s$/, "");

/** What somebody means who types this into the search: the beginning of an e-mail, or of words of a name. Pure. */
export type Found =
  | { readonly by: "all" }
  | { readonly by: "email"; readonly beginning: string }
  | { readonly by: "word"; readonly beginning: string; readonly words: readonly string[] };

export function understood(search: string): Found {
  const text = search.trim().normalize("NFKC").toLowerCase();
  if (text === "") return { by: "all" };
  if (text.includes("@")) return { by: "email", beginning: text };
  return { by: "word", beginning: text, words: nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? [] };
}
