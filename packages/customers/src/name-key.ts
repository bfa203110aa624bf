/** How a name is sorted and searched: lower case, without accents, in one form. Pure. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();

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
