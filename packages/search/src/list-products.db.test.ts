import { CategoryNotFound, CollectionNotFound, MarketNotFound } from "@cartwright/catalog/errors";
import { aCategory, theMarkets } from "@cartwright/catalog/testing";
import type { Ctx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { after, DAY } from "@cartwright/kernel/clock";
import { encodeCursor } from "@cartwright/kernel/page";
import { describe, expect } from "vitest";
import { type ListingCard, ListProducts, type Sort } from "./contract.ts";
import { listProducts } from "./list-products.ts";
import { aListedProduct } from "./testing.ts";

const COUNT = 130;
const COLOURS = ["Beige", "Green", "Grey"];

/** What was put in: prices, dates and positions repeat, so that every order has ties. */
const made = Array.from({ length: COUNT }, (_, index) => ({
  cents: 1000 + (index % 7) * 500,
  position: index % 10,
  daysAgo: (index % 13) * 10,
  colours: [COLOURS[index % 3]!, ...(index % 5 === 0 ? ["Blue"] : [])],
}));

/** One category of generated products, made once for the file. */
const test = base.extend<{ category: string }>({
  category: [
    async ({ rootCtx: ctx }, provide) => {
      await theMarkets(ctx);
      const category = await aCategory(ctx);
      const now = ctx.now();
      for (const { cents, position, daysAgo, colours } of made) {
        const product = {
          mainCategory: category,
          categories: [category],
          position,
          publishedAt: after(now, -daysAgo * DAY - 1000),
          attributes: { colourFamily: colours },
        };
        await aListedProduct(ctx, { cents, stock: 0, product });
      }
      await provide(category);
    },
    { scope: "file" },
  ],
});

const list = (ctx: Ctx, request: Partial<ListProducts>) =>
  listProducts(ctx, ListProducts.parse({ market: "us", limit: 10, ...request }));

async function allPages(ctx: Ctx, request: Partial<ListProducts>): Promise<ListingCard[]> {
  const cards: ListingCard[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await list(ctx, { ...request, cursor });
    cards.push(...page.items);
    if (page.next === null) return cards;
    cursor = page.next;
  }
}

describe("a list of more than ten pages", () => {
  const orders: Record<Sort, (card: ListingCard) => number> = {
    featured: () => 0,
    newest: () => 0,
    price_asc: (card) => card.priceFrom.amount,
    price_desc: (card) => -card.priceFrom.amount,
  };

  test.for(Object.keys(orders) as Sort[])(
    "sorted by %s shows every product once, in order across pages, whatever ties there are",
    async (sort, { ctx, category }) => {
      const cards = await allPages(ctx, { category, sort });
      expect(new Set(cards.map((card) => card.productId)).size).toBe(COUNT);
      expect(cards).toHaveLength(COUNT);
      const keys = cards.map(orders[sort]);
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    },
  );

  test("sorted as featured follows the shop's positions, as newest the dates", async ({ ctx, category }) => {
    const placed = await ctx.db.listing.findMany({ where: { marketCode: "us", categorySlugs: { has: category } } });
    const rowOf = new Map(placed.map((row) => [row.productId, row]));
    const featured = (await allPages(ctx, { category, sort: "featured" })).map(
      (card) => rowOf.get(card.productId)!.featured,
    );
    expect(featured).toEqual(featured.toSorted((a, b) => a - b));
    const newest = (await allPages(ctx, { category, sort: "newest" })).map((card) =>
      rowOf.get(card.productId)!.publishedAt.getTime(),
    );
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  });

  test("filters by colour and price on the server, all at once, on every page", async ({ ctx, category }) => {
    const wanted = made.filter(
      ({ colours, cents }) => (colours.includes("Blue") || colours.includes("Green")) && cents >= 1500 && cents <= 3000,
    );
    const cards = await allPages(ctx, {
      category,
      sort: "price_desc",
      colours: ["Blue", "Green"],
      priceMin: 1500,
      priceMax: 3000,
      limit: 7,
    });
    expect(cards).toHaveLength(wanted.length);
    expect(cards.every((card) => card.priceFrom.amount >= 1500 && card.priceFrom.amount <= 3000)).toBe(true);
  });

  test("counts colours within the price range, and tells the range of the whole category; with the first page only", async ({
    ctx,
    category,
  }) => {
    const first = await list(ctx, { category, priceMax: 1000, colours: ["Blue"] });
    const cheap = made.filter(({ cents }) => cents === 1000);
    const counted = [...COLOURS, "Blue"].map((value) => ({
      value,
      count: cheap.filter(({ colours }) => colours.includes(value)).length,
    }));
    expect(first.facets?.colours.toSorted((a, b) => a.value.localeCompare(b.value))).toEqual(
      counted.toSorted((a, b) => a.value.localeCompare(b.value)),
    );
    expect(first.facets?.priceRange).toEqual({
      min: { amount: 1000, currency: "USD" },
      max: { amount: 4000, currency: "USD" },
    });
    const page = await list(ctx, { category });
    expect((await list(ctx, { category, cursor: page.next })).facets).toBeNull();
  });

  test("what is published while somebody pages neither repeats nor hides a product", async ({ ctx, category }) => {
    const first = await list(ctx, { category, sort: "price_asc", limit: 48 });
    await aListedProduct(ctx, { cents: 900, product: { mainCategory: category, categories: [category] } });
    const rest: ListingCard[] = [];
    for (let { next } = first; next !== null;) {
      const page = await list(ctx, { category, sort: "price_asc", limit: 48, cursor: next });
      rest.push(...page.items);
      next = page.next;
    }
    expect(new Set([...first.items, ...rest].map((card) => card.productId)).size).toBe(COUNT);
    await ctx.db.listing.deleteMany({ where: { priceMin: 900 } });
  });
});

describe("bad requests", () => {
  const id = "0198c0de-0000-7000-8000-000000000000";
  test.for([
    ["nonsense", "abc"],
    ["another order's", encodeCursor(["newest", "5", id])],
    ["a key that is SQL", encodeCursor(["price_asc", "1; drop table search.listing", id])],
    ["a key beyond all numbers", encodeCursor(["price_asc", "99999999999999999999", id])],
    ["an id that is none", encodeCursor(["price_asc", "5", "x"])],
    ["something else's", encodeCursor({ page: 2 })],
  ])("a cursor that is %s is refused with advice", async ([, cursor], { ctx, category }) => {
    await expect(list(ctx, { category, sort: "price_asc", cursor: cursor! })).rejects.toThrow(
      "Start again from the first page",
    );
  });

  test("a cursor at the end of time is an empty page, not an error", async ({ ctx, category }) => {
    for (const sort of ["newest", "featured", "price_asc", "price_desc"] as const) {
      for (const key of ["9999999999999999", "-9999999999999999"])
        await list(ctx, { category, sort, cursor: encodeCursor([sort, key, id]) });
    }
  });

  test("an unknown market, category or collection is refused; an empty one is an empty list", async ({
    ctx,
    category,
  }) => {
    await expect(list(ctx, { market: "xx" })).rejects.toBeInstanceOf(MarketNotFound);
    await expect(list(ctx, { market: "fr", category })).rejects.toBeInstanceOf(MarketNotFound);
    await expect(list(ctx, { category: "nowhere" })).rejects.toBeInstanceOf(CategoryNotFound);
    await expect(list(ctx, { collection: "nothing" })).rejects.toBeInstanceOf(CollectionNotFound);
    const empty = await list(ctx, { category: await aCategory(ctx) });
    expect(empty).toEqual({ items: [], next: null, facets: { colours: [], priceRange: null } });
  });

  test.for([
    { limit: 0 },
    { limit: 49 },
    { priceMin: -1 },
    { priceMax: 0.5 },
    { sort: "cheapest" },
    { colours: Array.from({ length: 21 }, () => "Green") },
    { category: "Not A Slug" },
  ])("%j does not pass the edge", (input) => {
    expect(ListProducts.safeParse({ market: "us", ...input }).success).toBe(false);
  });
});
