import { gzipSync } from "node:zlib";
import { shown } from "./figures.ts";
import { verdict, type Line } from "./measure.ts";
import type { Subject } from "./subject.ts";
import type { Wares } from "./wares.ts";

const TARGET_KB = 180;

/** The scripts that a modern browser loads with the product page, gzipped one by one as a server would send them. */
export async function measurePageWeight({ shop }: Subject, { slug }: Wares): Promise<Line[]> {
  const html = await (await fetch(`${shop.storefront}/products/${slug}`)).text();
  const scripts = scriptsOf(html);
  const sizes = await Promise.all(
    scripts.map(async (address) => {
      const response = await fetch(new URL(address, shop.storefront));
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return gzipSync(await response.bytes(), { level: 6 }).length;
    }),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const page = gzipSync(html, { level: 6 }).length / 1000;
  return [
    {
      measure: "JavaScript of the product page, gzip, modern browser",
      result: `${shown(kilobytes)} kB in ${scripts.length} files`,
      target: `≤ ${TARGET_KB} kB`,
      stands: verdict(scripts.length > 0 && kilobytes <= TARGET_KB),
      note: `its HTML: ${shown(page)} kB; the framework alone is 136 kB`,
    },
  ];
}

/** Addresses of the scripts that an HTML page asks for; those for old browsers (`nomodule`) are left out. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const addresses = tags.flatMap((tag) => {
    if (/\bnomodule\b/i.test(tag)) return [];
    if (tag.startsWith("<script")) return /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [];
    const preloads = /\brel="modulepreload"/.test(tag) || (/\brel="preload"/.test(tag) && /\bas="script"/.test(tag));
    return preloads ? (/\bhref="([^"]+)"/.exec(tag)?.[1] ?? []) : [];
  });
  return [...new Set(addresses.map((address) => address.replaceAll("&amp;", "&")))];
}
