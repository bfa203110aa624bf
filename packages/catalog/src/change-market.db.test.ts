import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { NotPermitted, type StaffActor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { changeMarket } from "./change-market.ts";
import { closeMarket } from "./close-market.ts";
import { ChangeMarket, type MarketForStaff } from "./contract.ts";
import { defineMarket } from "./define-market.ts";
import { marketsForStaff } from "./markets-for-staff.ts";
import { activeMarkets } from "./markets.ts";
import { openMarket } from "./open-market.ts";
import { theMarkets } from "./testing.ts";

const asStaff = (
  ctx: RootCtx,
  name: string,
  permissions: Permission[] = ["settings.read", "settings.write"],
): RootCtx => {
  const actor: StaffActor = {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name,
    permissions: new Set(permissions),
    address: "::1",
  };
  return { ...ctx, actor };
};

const test = base.extend<{ ana: RootCtx; market: (code: string) => Promise<MarketForStaff> }>({
  ana: async ({ ctx }, provide) => {
    await ctx.db.market.deleteMany();
    await theMarkets(ctx);
    await provide(asStaff(ctx, "Ana"));
  },
  market: async ({ ana }, provide) =>
    provide(async (code) => (await marketsForStaff(ana)).find((market) => market.code === code)!),
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe("a market", () => {
  test("has other words, countries and tax from now on; the log says who, and the storefront is told", async ({
    ctx,
    ana,
    market,
  }) => {
    const eu = await market("eu");
    const { version } = await changeMarket(ana, { ...eu, name: "Ireland & Benelux", countries: ["IE", "NL", "BE"] });
    expect(version).toBe(2);
    expect(await market("eu")).toMatchObject({
      name: "Ireland & Benelux",
      countries: ["IE", "NL", "BE"],
      currency: "EUR",
    });
    expect(await ctx.db.auditEntry.findFirst({ where: { subjectId: "eu" } })).toMatchObject({
      action: "market.changed",
      actorName: "Ana",
      before: expect.objectContaining({ countries: ["IE", "NL"] }) as unknown,
      after: expect.objectContaining({ countries: ["IE", "NL", "BE"] }) as unknown,
    });
    const told = await ctx.db.outbox.findMany({ where: { type: { startsWith: "market." } } });
    expect(told.map(({ type }) => type)).toEqual(["market.changed"]);
  });

  test("that opens, closes or speaks another language has its lists written again", async ({ ctx, ana, market }) => {
    await openMarket(ana, await market("fr"));
    expect((await activeMarkets(ctx)).map(({ code }) => code)).toEqual(["us", "eu", "fr"]);
    await closeMarket(ana, await market("fr"));
    expect((await activeMarkets(ctx)).map(({ code }) => code)).toEqual(["us", "eu"]);
    await changeMarket(ana, { ...(await market("eu")), locale: "nl-NL" });
    const told = await ctx.db.outbox.findMany({ where: { type: "market.listings_due" }, orderBy: { id: "asc" } });
    expect(told.slice(-3).map(({ payload }) => payload)).toEqual([
      { marketCode: "fr", after: null },
      { marketCode: "fr", after: null },
      { marketCode: "eu", after: null },
    ]);
  });

  test("never shares a country or a language with another open one", async ({ ana, market }) => {
    const [eu, fr] = [await market("eu"), await market("fr")];
    expect(await codeOf(changeMarket(ana, { ...eu, countries: ["IE", "US"] }))).toBe("COUNTRY_TAKEN");
    expect(await codeOf(changeMarket(ana, { ...eu, locale: "en-US" }))).toBe("LOCALE_TAKEN");
    // Closed ones may: it is asked when they open.
    await changeMarket(ana, { ...fr, countries: ["FR", "NL"] });
    expect(await codeOf(openMarket(ana, { code: "fr", version: 2 }))).toBe("COUNTRY_TAKEN");
  });

  test("that is the default one stays open", async ({ ana }) => {
    expect(await codeOf(closeMarket(ana, { code: "us", version: 1 }))).toBe("DEFAULT_MARKET_STAYS");
    expect(await codeOf(closeMarket(ana, { code: "zz", version: 1 }))).toBe("NO_SUCH_MARKET");
  });

  test("is changed by one of two who do it at once, and the other learns by whom", async ({ ctx, ana, market }) => {
    const eu = await market("eu");
    const bo = asStaff(ctx, "Bo");
    const done = await Promise.allSettled([
      changeMarket(ana, { ...eu, name: "Ana’s" }),
      changeMarket(bo, { ...eu, name: "Bo’s" }),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const winner = (await market("eu")).name.slice(0, -2);
    const { reason } = done.find((one) => one.status === "rejected")!;
    expect(reason).toMatchObject({ code: "CHANGED_MEANWHILE", details: { by: winner } });
  });

  test("two markets that want one country at once: one of them gets it", async ({ ana, market }) => {
    await openMarket(ana, await market("fr"));
    const [eu, fr] = [await market("eu"), await market("fr")];
    const done = await Promise.all([
      codeOf(changeMarket(ana, { ...eu, countries: [...eu.countries, "BE"] })),
      codeOf(changeMarket(ana, { ...fr, countries: [...fr.countries, "BE"] })),
    ]);
    expect(done.toSorted()).toEqual(["COUNTRY_TAKEN", null]);
  });

  test("is seen with one permission and changed with another", async ({ ctx }) => {
    const reader = asStaff(ctx, "Cy", ["settings.read"]);
    const [eu] = (await marketsForStaff(reader)).filter(({ code }) => code === "eu");
    for (const act of [changeMarket(reader, eu!), openMarket(reader, eu!), closeMarket(reader, eu!)])
      await expect(act).rejects.toBeInstanceOf(NotPermitted);
    await expect(marketsForStaff(asStaff(ctx, "Di", ["orders.read"]))).rejects.toBeInstanceOf(NotPermitted);
  });

  test("stays as staff left it when the seed defines it again", async ({ ctx, ana, market }) => {
    await changeMarket(ana, { ...(await market("eu")), name: "Ours" });
    await defineMarket(ctx, { ...(await market("eu")), name: "The seed’s", active: false });
    expect(await market("eu")).toMatchObject({ name: "Ours", active: true, version: 2 });
  });
});

test("what is no country, no language and no list is told by its field", () => {
  const good = {
    code: "eu",
    version: 1,
    name: "Europe",
    locale: "en-IE",
    countries: ["IE"],
    pricesIncludeTax: true,
    position: 0,
  };
  const fields = (change: object) =>
    ChangeMarket.safeParse({ ...good, ...change }).error?.issues.map(({ path }) => path[0]) ?? [];
  expect(fields({})).toEqual([]);
  expect(fields({ locale: "klingon" })).toContain("locale");
  expect(fields({ locale: "en-XX" })).toContain("locale");
  expect(fields({ locale: "xx-IE" })).toContain("locale");
  expect(fields({ countries: [] })).toEqual(["countries"]);
  expect(fields({ countries: ["UK"] })).toEqual(["countries"]);
  expect(fields({ countries: ["IE", "IE"] })).toEqual(["countries"]);
  expect(fields({ name: " " })).toContain("name");
});
