export interface SitemapEntry {
  /** The page's address in each market, by the market's locale. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** A sitemap with every page in every market, each naming its siblings. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap(({ addresses }) => {
    const siblings = Object.entries(addresses).map(
      ([locale, address]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(address)}"/>`,
    );
    return Object.values(addresses).map((address) => `<url><loc>${escaped(address)}</loc>${siblings.join("")}</url>`);
  });
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>${urls.join("\n")}</urlset>\n`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
