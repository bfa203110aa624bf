/** A SKU for a new variant: the stem and the first letters of its values, more of them where that is taken already. */
export function proposedSku(stem: string, labels: readonly string[], taken: ReadonlySet<string>): string {
  for (const letters of [3, 4, 6, 10]) {
    const sku = [stem, ...labels.map((label) => codeOf(label, letters))].filter(Boolean).join("-");
    if (sku !== "" && !taken.has(sku)) return sku;
  }
  const base = [stem, ...labels.map((label) => codeOf(label, 3))].filter(Boolean).join("-");
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * What the SKUs of a product begin with: what those that exist share, whole parts only; for the first one the initials of the
 * vendor and the consonants of the title.
 */
export function skuStem(skus: readonly string[], words: { vendor: string; title: string }): string {
  const shared = sharedParts(skus.map((sku) => sku.split("-")));
  if (shared.length > 0) return shared.join("-");
  return [initialsOf(words.vendor), codeOf(consonantsOf(words.title), 5)].filter(Boolean).join("-");
}

/** The last part tells variants apart, so it is never shared: of one SKU alone all but the last. */
function sharedParts(skus: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = skus;
  if (first === undefined) return [];
  const most = Math.min(...skus.map((parts) => parts.length)) - 1;
  const differs = first.findIndex((part, at) => at >= most || others.some((other) => other[at] !== part));
  return differs === -1 ? [] : first.slice(0, differs);
}

const codeOf = (label: string, letters: number): string => plain(label).slice(0, letters);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => plain(word).charAt(0))
    .join("")
    .slice(0, 3);

const consonantsOf = (title: string): string =>
  title
    .split(/\s+/)
    .map((word) => plain(word).replaceAll(/(?<!^)[AEIOU]/g, ""))
    .join("");

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
