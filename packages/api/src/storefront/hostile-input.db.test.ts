import { test as base } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { encodeCursor } from "@cartwright/kernel/page";
import { expect } from "vitest";
import { spoilt } from "../testing/spoilt.ts";
import { anOwner, openTestShop, type Owner, type Shop } from "../testing/storefront-cast.ts";
import { STOREFRONT_EXAMPLES } from "../testing/storefront-examples.ts";
import { storefrontRouter } from "./router.ts";

/* Whatever a stranger writes into a field of a call is taken or refused; it never is a mistake of ours (500). */
const procedures = Object.entries(
  storefrontRouter._def.procedures as object as Record<string, { _def: { type: string } }>,
);

const test = base.extend<{ shop: Shop; owner: Owner }>({
  shop: [async ({ rootCtx }, provide) => provide(await openTestShop(rootCtx)), { scope: "file" }],
  owner: [async ({ shop }, provide) => provide(await anOwner(shop)), { scope: "file" }],
});

const market = "us";
const cursorOf = (key: unknown) => encodeCursor(key);
/** Fields that examples leave out. */
const MORE: Readonly<Record<string, (owner: Owner) => readonly object[]>> = {
  "catalog.list": ({ shelf: category }) => [
    { market, category, colours: ["Oat"], priceMin: 1, priceMax: 2, limit: 4 },
    ...["featured", "newest", "price_asc", "price_desc"].flatMap((sort) =>
      ["\0", "9".repeat(18), "-1", "9999-99-99", 1e15].map((key) => ({
        market,
        sort,
        cursor: cursorOf([sort, key, newId()]),
      })),
    ),
  ],
  "account.orders": () => [{ cursor: cursorOf(Number.MAX_SAFE_INTEGER) }, { cursor: cursorOf(2 ** 31) }],
};

test("nothing that a call can hold is a mistake of ours", { timeout: 300_000 }, async ({ owner }) => {
  const broken: string[] = [];
  for (const [path, { _def }] of procedures) {
    const { input } = STOREFRONT_EXAMPLES[path]!;
    if (input === undefined) continue;
    const { browser } = owner;
    for (const whole of [input(owner), ...(MORE[path]?.(owner) ?? [])])
      for (const said of [...spoilt(whole), whole]) {
        const { error } = await (_def.type === "query" ? browser.query(path, said) : browser.mutate(path, said));
        if (error?.data["code"] === "INTERNAL_SERVER_ERROR")
          broken.push(`${path} ${JSON.stringify(said).slice(0, 300)}`);
      }
  }
  expect(broken).toEqual([]);
});
