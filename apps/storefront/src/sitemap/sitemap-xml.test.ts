import { expect, test } from "vitest";
import { sitemapXml } from "./sitemap-xml.ts";

test("each page stands in the sitemap once per market and names its siblings", () => {
  const xml = sitemapXml([{ addresses: { "en-US": "https://shop.example/a", "en-GB": "https://shop.example/gb/a" } }]);
  expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    "<loc>https://shop.example/a</loc>",
    "<loc>https://shop.example/gb/a</loc>",
  ]);
  expect(xml.match(/hreflang="en-GB"/g)).toHaveLength(2);
});

test("an address cannot break the document", () => {
  expect(sitemapXml([{ addresses: { en: 'https://shop.example/?a=1&b="<' } }])).toContain("?a=1&amp;b=&quot;&lt;");
});
