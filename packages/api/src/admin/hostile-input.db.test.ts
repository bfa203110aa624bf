import { test as base } from "@cartwright/db/testing";
import { aMug, aShop, type SoldThing } from "@cartwright/checkout/testing";
import { encodeCursor } from "@cartwright/kernel/page";
import { newId } from "@cartwright/kernel/id";
import { expect } from "vitest";
import { aMemberOf, type Targets, theTargets } from "../testing/admin-cast.ts";
import { ADMIN_EXAMPLES } from "../testing/admin-examples.ts";
import { spoilt } from "../testing/spoilt.ts";
import { anAdminWorld } from "../testing/shop-world.ts";
import type { AdminWorld } from "../world.ts";
import { adminRouter } from "./router.ts";

/*
 * Whatever stands in a field of a call, also what no page of ours lets anybody type, is taken or refused. It never is a mistake of
 * ours (500): each field of each example is given what databases, parsers and clocks choke on, one at a time.
 */
const procedures = Object.entries(adminRouter._def.procedures as object as Record<string, { _def: { type: string } }>);

const test = base.extend<{ world: AdminWorld }>({
  world: [async ({ rootCtx }, provide) => provide(anAdminWorld(rootCtx)), { scope: "file" }],
});

/** Signing in waits longer after each wrong try; the test's world has no queues. */
const LEFT_OUT = /^(?:signIn|me|operations)\./;

const zoneOf = (first: string, second: string | null) => ({
  code: null,
  version: null,
  name: "Moon",
  countries: ["NZ"],
  warehouseCode: "PDX",
  methods: [
    { code: first, name: "A", daysMin: 1, daysMax: 1, rates: [{ currency: "USD", amount: 1, freeFrom: 1 }] },
    { code: second, name: "B", daysMin: 1, daysMax: 1, rates: [] },
  ],
});

/** Fields that examples leave out: what else a call may hold. */
const MORE: Readonly<Record<string, (targets: Targets, mug: SoldThing) => readonly object[]>> = {
  "stock.adjust": (_, { sku }) => [
    {
      sku,
      warehouseCode: "PDX",
      change: { to: 1 },
      reason: "found",
      note: "n",
      idempotencyKey: "k".repeat(12),
    },
  ],
  "stock.list": () => [
    { warehouse: "PDX", search: "mug" },
    { cursor: encodeCursor("\0"), level: "out" },
    { cursor: encodeCursor("\ud800") },
  ],
  "stock.movements": () => [{ sku: "MUG-1", cursor: encodeCursor(newId()) }],
  "customers.list": () => [
    { search: "ada", tag: "vip", group: newId(), currency: "EUR", sort: "spent" },
    ...["\0", "\ud800"].map((key) => ({ sort: "name", cursor: encodeCursor({ key, id: newId() }) })),
    { sort: "recent", cursor: encodeCursor({ key: "9999-99-99 99:99:99", id: newId() }) },
    { sort: "spent", cursor: encodeCursor({ key: "9".repeat(18), id: newId() }) },
  ],
  "customers.notes": ({ customer: { profileId } }) => [
    { profileId, cursor: encodeCursor({ at: "2026-99-99 99:99:99", id: newId() }) },
  ],
  "products.list": () => [
    { search: "mug", tag: "new", category: "mugs", status: "draft" },
    ...["\0", "\ud800"].map((key) => ({ sort: "title", cursor: encodeCursor({ key, id: newId() }) })),
    { cursor: encodeCursor({ key: "9".repeat(18), id: newId() }) },
    { cursor: encodeCursor({ key: "-9".repeat(9), id: newId() }) },
  ],
  "products.save": ({ product: { id: productId, category } }) => [
    {
      productId,
      version: 2,
      changes: {
        words: {
          slug: "ebb",
          title: "t",
          subtitle: "s",
          description: "d",
          story: ["s"],
          materials: "m",
          care: "c",
          seoTitle: "s",
          seoDescription: "s",
        },
        vendor: "v",
        countryOfOrigin: "PT",
        hsCode: "6912.00",
        taxCategory: "standard",
        weightGrams: 1,
        dimensions: { widthMm: 1, depthMm: 1, heightMm: 1 },
        attributes: { glaze: "matt", more: ["a"] },
        tags: ["t"],
        mainCategory: category,
        categories: [category],
        collections: [],
        options: [
          {
            slug: "size",
            name: "Size",
            type: "choice",
            values: [{ slug: "s", label: "S", swatch: null, colourFamily: "x" }],
          },
        ],
        variants: [{ sku: "EBB-S", barcode: "1", weightGrams: 1, options: { size: "s" } }],
        pictures: [],
      },
    },
  ],
  "products.setStatus": ({ product: { id: productId } }) => [
    { productId, version: 2, status: "scheduled", publishedAt: new Date(8.64e15) },
  ],
  "settings.saveTaxRate": () => [
    { id: null, version: null, country: "US", region: "OR", basisPoints: 10_000, name: "x" },
  ],
  "settings.saveZone": () => [zoneOf("a", null), zoneOf("a", "a")],
  "settings.setOversize": () => [{ currency: "USD", version: 0, surcharge: { fromGrams: 1, amount: 1 } }],
  "views.save": () => [{ place: "orders", name: "n", query: "a=b", shared: true, position: 1 }],
  "prices.set": (_, mug) => [
    {
      productId: mug.productId,
      changes: [
        {
          variantId: mug.variantId,
          market: "us",
          price: { amount: 1, compareAt: 2 },
          was: { amount: 1, compareAt: 2 },
        },
      ],
    },
  ],
  "orders.list": () => [{ search: "1001", cursor: encodeCursor(Number.MAX_SAFE_INTEGER) }],
  "reporting.figures": () => [
    { range: "custom", from: "2199-12-01", to: "2199-12-31" },
    { range: "custom", from: "1970-01-01", to: "1970-01-01" },
  ],
};

test("nothing that a call can hold is a mistake of ours", { timeout: 300_000 }, async ({ ctx, world }) => {
  await aShop(ctx);
  const mug = await aMug(ctx, 50);
  const broken: string[] = [];
  for (const [path, { _def }] of procedures.filter(([path]) => !LEFT_OUT.test(path))) {
    const { input } = ADMIN_EXAMPLES[path]!;
    if (input === undefined) continue;
    const { browser, ...owner } = await aMemberOf(ctx, world, "owner");
    const targets = await theTargets(ctx, { browser, ...owner });
    const ask = (said: unknown) => (_def.type === "query" ? browser.query(path, said) : browser.mutate(path, said));
    let newest: object = {};
    for (const whole of [input(targets), ...(MORE[path]?.(targets, mug) ?? [])])
      for (const said of [...spoilt(whole), whole] as object[]) {
        // What was taken is a newer version: the next goes on from there.
        const same = (said as Versioned).version === (whole as Versioned).version;
        const { error, data } = await ask(same ? { ...said, ...newest } : said);
        const code = error?.data["code"];
        if (code === "INTERNAL_SERVER_ERROR" || code === "TOO_MANY_REQUESTS")
          broken.push(`${path} ${String(code)} ${JSON.stringify(said).slice(0, 300)}`);
        const { version } = (data ?? {}) as Versioned;
        if (typeof version === "number") newest = { version };
      }
  }
  expect(broken).toEqual([]);
});

interface Versioned {
  readonly version?: unknown;
}
