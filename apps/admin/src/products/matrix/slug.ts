/** A word as it stands in addresses: `Speckled Oat` becomes `speckled-oat`. Empty where nothing of it can. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[æÆ]/g, "ae")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** The same, different from those that are there; a word without a letter of the alphabet becomes `fallback`. */
export function freeSlug(text: string, taken: readonly string[], fallback: string): string {
  const slug = slugOf(text) || fallback;
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
