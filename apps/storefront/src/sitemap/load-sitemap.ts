import type { CategoryNode, Market } from "@cartwright/catalog/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "../catalog/ask-catalog.ts";
import { storefrontUrl } from "../env.ts";
import { marketPath } from "../shell/market-path.ts";
import { type SitemapEntry, sitemapXml } from "./sitemap-xml.ts";

/** The most that one list answers with, and as many lists as a sitemap has room for (50,000 addresses). */
const PAGE = 48;
const MOST_PAGES = 300;

/** Every page that search engines should know. Slugs are the same in all markets of one language. */
export async function loadSitemap(): Promise<string> {
  "use cache";
  cacheLife("hours");
  cacheTag("markets");
  const catalog = askCatalog();
  const markets = await catalog.markets();
  const [first] = markets;
  if (first === undefined) return sitemapXml([]);
  cacheTag(...markets.map(({ code }) => `listing:${code}`));
  const [home, navigation, products] = await Promise.all([
    catalog.home({ market: first.code }),
    catalog.navigation({ market: first.code }),
    productSlugs(first.code),
  ]);
  const paths = [
    "/",
    ...pathsOf(navigation).map((path) => `/categories/${path}`),
    ...home.collections.map(({ slug }) => `/collections/${slug}`),
    ...products.map((slug) => `/products/${slug}`),
  ];
  return sitemapXml(paths.map((path) => entryOf(path, markets)));
}

async function productSlugs(market: string): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const list: { items: readonly { slug: string }[]; next: string | null } = await askCatalog().list({
      market,
      sort: "newest",
      limit: PAGE,
      cursor,
    });
    slugs.push(...list.items.map(({ slug }) => slug));
    cursor = list.next;
    if (cursor === null) break;
  }
  return slugs;
}

const pathsOf = (nodes: readonly CategoryNode[]): string[] =>
  nodes.flatMap((node) => [node.path, ...pathsOf(node.children)]);

const entryOf = (path: string, markets: readonly Market[]): SitemapEntry => ({
  addresses: Object.fromEntries(
    markets.map((market) => [market.locale, new URL(marketPath(market, path), storefrontUrl()).href]),
  ),
});
