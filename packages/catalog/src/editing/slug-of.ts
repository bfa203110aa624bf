const LONGEST = 80;

/** A title as an address: “Crème brûlée dish” is `creme-brulee-dish`. Empty where no letter or digit is left. */
export const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST - 5)
    .replace(/-+$/, "");

/** The address itself, then with 2, 3 … at its end. */
export const numbered = (slug: string, tries: number): string[] =>
  Array.from({ length: tries }, (_, index) => (index === 0 ? slug : `${slug}-${index + 1}`));
