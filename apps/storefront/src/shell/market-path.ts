/** A path within a market. The default market carries no prefix (next.config.ts rewrites it). */
export function marketPath(market: { code: string; isDefault: boolean }, path: string): string {
  if (market.isDefault) return path;
  return path === "/" ? `/${market.code}` : `/${market.code}${path}`;
}
