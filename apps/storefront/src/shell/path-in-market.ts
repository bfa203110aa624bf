/** The same page in another market: `/gb/products/mug` seen from `/gb` is `/products/mug` at home `/`. */
export function pathInMarket(path: string, from: string, home: string): string {
  const bare = path === from ? "" : path.startsWith(`${from}/`) ? path.slice(from.length) : path;
  if (bare === "" || bare === "/") return home;
  return home === "/" ? bare : `${home}${bare}`;
}
