import { theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { NotPermitted, type StaffActor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { definePricingSettings } from "./define-settings.ts";
import { marketGaps } from "./market-gaps.ts";
import { previewTax } from "./preview-tax.ts";
import { removeTaxRate } from "./remove-tax-rate.ts";
import { removeZone } from "./remove-zone.ts";
import { saveTaxRate } from "./save-tax-rate.ts";
import { saveZone } from "./save-zone.ts";
import { setOversize } from "./set-oversize.ts";
import { setTaxRounding } from "./set-tax-rounding.ts";
import type { SaveZone } from "./settings-contract.ts";
import { shippingSettings } from "./shipping-settings.ts";
import { taxSettings } from "./tax-settings.ts";
import { tryShipping } from "./try-shipping.ts";

const asStaff = (
  ctx: RootCtx,
  name: string,
  permissions: Permission[] = ["settings.read", "settings.write"],
): RootCtx => {
  const who = {
    kind: "staff",
    staffId: newId<"Staff">(),
    sessionId: newId<"Session">(),
    name,
    address: "::1",
  } as const;
  const actor: StaffActor = { ...who, permissions: new Set(permissions) };
  return { ...ctx, actor };
};

const test = base.extend<{ ana: RootCtx }>({
  ana: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    for (const code of ["PDX", "RTM"])
      await ctx.db.warehouse.upsert({ where: { code }, create: { code, name: code, country: "NL" }, update: {} });
    await ctx.db.shippingZone.deleteMany();
    await ctx.db.taxRate.deleteMany();
    await ctx.db.taxRounding.deleteMany();
    await ctx.db.oversizeSurcharge.deleteMany();
    await provide(asStaff(ctx, "Ana"));
  },
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const VAT = { id: null, version: null, country: "IE", region: null, basisPoints: 2300, name: "VAT" };
const ZONE: SaveZone = {
  code: null,
  version: null,
  name: "Europe & more",
  countries: ["IE", "NL"],
  warehouseCode: "RTM",
  methods: [
    { code: null, name: "Standard", daysMin: 2, daysMax: 5, rates: [{ currency: "EUR", amount: 690, freeFrom: 7500 }] },
    { code: null, name: "Express", daysMin: 1, daysMax: 2, rates: [{ currency: "EUR", amount: 1990, freeFrom: null }] },
  ],
};
const written = (ctx: RootCtx, subjectId: string) =>
  ctx.db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("tax", () => {
  test("a rate is made, changed, taken away and put back, each with its entry in the log", async ({ ctx, ana }) => {
    const { id, version } = await saveTaxRate(ana, VAT);
    expect(await saveTaxRate(ana, { ...VAT, id, version, basisPoints: 2350 })).toEqual({ id, version: 2 });
    const gone = await removeTaxRate(ana, { id, version: 2 });
    expect((await taxSettings(ana)).rates).toEqual([]);
    await saveTaxRate(ana, { ...gone, id: null, version: null });
    expect((await taxSettings(ana)).rates).toMatchObject([{ country: "IE", basisPoints: 2350, name: "VAT" }]);
    expect((await written(ctx, id)).map(({ action, actorName }) => [action, actorName])).toEqual([
      ["tax_rate.made", "Ana"],
      ["tax_rate.changed", "Ana"],
      ["tax_rate.removed", "Ana"],
    ]);
  });

  test("a place has one rate, also when two make it at once", async ({ ana }) => {
    const done = await Promise.all([codeOf(saveTaxRate(ana, VAT)), codeOf(saveTaxRate(ana, VAT))]);
    expect(done.toSorted()).toEqual(["TAX_RATE_EXISTS", null]);
    const { id, version } = await saveTaxRate(ana, { ...VAT, country: "NL" });
    expect(await codeOf(saveTaxRate(ana, { ...VAT, id, version }))).toBe("TAX_RATE_EXISTS");
    expect(await codeOf(saveTaxRate(ana, { ...VAT, id: newId(), version: 1 }))).toBe("TAX_RATE_NOT_FOUND");
  });

  test("two who change one rate at once: one does, the other learns by whom", async ({ ctx, ana }) => {
    const { id, version } = await saveTaxRate(ana, VAT);
    const change = (who: RootCtx) => saveTaxRate(who, { ...VAT, id, version, basisPoints: 2100 });
    const done = await Promise.allSettled([change(ana), change(asStaff(ctx, "Bo"))]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const reason: unknown = done.find((one) => one.status === "rejected")?.reason;
    expect(reason).toMatchObject({
      code: "CHANGED_MEANWHILE",
      details: { by: expect.stringMatching(/^(Ana|Bo)$/) as string },
    });
    expect(await codeOf(removeTaxRate(ana, { id, version }))).toBe("CHANGED_MEANWHILE");
  });

  test("rounding follows its country, and everybody else where it says nothing", async ({ ana }) => {
    expect(await setTaxRounding(ana, { country: "*", policy: "per_line", version: 0 })).toEqual({ version: 1 });
    expect(await setTaxRounding(ana, { country: "US", policy: "per_total", version: 0 })).toEqual({ version: 1 });
    expect(await codeOf(setTaxRounding(ana, { country: "US", policy: "per_line", version: 7 }))).toBe(
      "CHANGED_MEANWHILE",
    );
    expect(await codeOf(setTaxRounding(ana, { country: "US", policy: "per_line", version: 0 }))).toBe(
      "CHANGED_MEANWHILE",
    );
    expect(await setTaxRounding(ana, { country: "US", policy: null, version: 1 })).toEqual({ version: 0 });
    expect((await taxSettings(ana)).rounding).toEqual([{ country: "*", policy: "per_line", version: 1 }]);
  });

  test("an order of 100.00 shows what its place takes: within where prices include it, on top in the US", async ({
    ana,
  }) => {
    await saveTaxRate(ana, VAT);
    await saveTaxRate(ana, { ...VAT, country: "US", region: "CA", basisPoints: 725, name: "Sales tax" });
    const to = { region: null, amount: 10_000, basisPoints: null };
    expect(await previewTax(ana, { ...to, country: "IE" })).toMatchObject({
      included: true,
      tax: { amount: 1870, currency: "EUR" },
      total: { amount: 10_000 },
    });
    expect(await previewTax(ana, { ...to, country: "IE", basisPoints: 1900 })).toMatchObject({ tax: { amount: 1597 } });
    expect(await previewTax(ana, { ...to, country: "US", region: "CA" })).toMatchObject({
      included: false,
      tax: { amount: 725, currency: "USD" },
      total: { amount: 10_725 },
    });
    expect(await previewTax(ana, { ...to, country: "JP" })).toBeNull();
  });
});

describe("shipping", () => {
  test("a zone is made, changed as a whole, taken away and put back; methods keep their codes", async ({
    ctx,
    ana,
  }) => {
    const { code, version } = await saveZone(ana, ZONE);
    expect(code).toBe("europe-more");
    const [made] = (await shippingSettings(ana)).zones;
    expect(made?.methods.map((method) => method.code)).toEqual(["standard", "express"]);
    const [standard, express] = made!.methods;
    const changed = {
      ...ZONE,
      code,
      version,
      methods: [
        { ...express!, name: "Overnight" },
        { ...standard!, code: null },
      ],
    };
    expect(await saveZone(ana, changed as SaveZone)).toEqual({ code, version: 2 });
    const gone = await removeZone(ana, { code, version: 2 });
    expect(gone.methods.map(({ code, name }) => [code, name])).toEqual([
      ["express", "Overnight"],
      ["standard", "Standard"],
    ]);
    expect(await tryShipping(ana, { market: "eu", country: "IE", goods: 5_000 })).toEqual([]);
    await saveZone(ana, { ...ZONE, ...(gone as unknown as SaveZone), version: null });
    expect((await shippingSettings(ana)).zones).toMatchObject([{ code, name: "Europe & more", version: 1 }]);
    const actions = (await written(ctx, code)).map(({ action }) => action.split(".")[1]);
    expect(actions).toEqual(["made", "changed", "removed", "made"]);
    expect((await written(ctx, code))[1]).toMatchObject({
      before: { methods: expect.arrayContaining(["Express: EUR 19.90"]) as unknown },
      after: { methods: expect.arrayContaining(["Overnight: EUR 19.90"]) as unknown },
    });
  });

  test("a country is in one zone, also when two want it at once", async ({ ana }) => {
    const other: SaveZone = { ...ZONE, name: "Benelux", countries: ["NL", "BE"] };
    const done = await Promise.all([codeOf(saveZone(ana, ZONE)), codeOf(saveZone(ana, other))]);
    expect(done.toSorted()).toEqual(["COUNTRY_IN_TWO_ZONES", null]);
  });

  test("two who change one zone at once: one does", async ({ ctx, ana }) => {
    const saved = await saveZone(ana, ZONE);
    const change = (who: RootCtx) => codeOf(saveZone(who, { ...ZONE, ...saved }));
    expect((await Promise.all([change(ana), change(asStaff(ctx, "Bo"))])).toSorted()).toEqual([
      "CHANGED_MEANWHILE",
      null,
    ]);
    expect(await codeOf(removeZone(ana, saved))).toBe("CHANGED_MEANWHILE");
  });

  test("an unknown warehouse, an unknown zone and a name twice are refused, and nothing of it stays", async ({
    ana,
  }) => {
    expect(await codeOf(saveZone(ana, { ...ZONE, warehouseCode: "MARS" }))).toBe("NO_SUCH_WAREHOUSE");
    expect(await codeOf(saveZone(ana, { ...ZONE, code: "moon", version: 1 }))).toBe("ZONE_NOT_FOUND");
    await saveZone(ana, ZONE);
    expect(await codeOf(saveZone(ana, { ...ZONE, countries: ["FR"] }))).toBe("ZONE_EXISTS");
    expect((await shippingSettings(ana)).zones).toHaveLength(1);
  });

  test("the surcharge of a currency comes, changes and goes", async ({ ana }) => {
    const surcharge = { fromGrams: 20_000, amount: 7_900 };
    expect(await setOversize(ana, { currency: "EUR", version: 0, surcharge })).toEqual({ version: 1 });
    expect(await codeOf(setOversize(ana, { currency: "EUR", version: 0, surcharge }))).toBe("CHANGED_MEANWHILE");
    expect(await setOversize(ana, { currency: "EUR", version: 1, surcharge: { ...surcharge, amount: 1 } })).toEqual({
      version: 2,
    });
    expect(await setOversize(ana, { currency: "EUR", version: 2, surcharge: null })).toEqual({ version: 0 });
    expect((await shippingSettings(ana)).oversize).toEqual([]);
  });

  test("what a market lacks is told: a zone, a rate in its currency, a tax rate", async ({ ana }) => {
    await saveZone(ana, { ...ZONE, countries: ["IE"], methods: [{ ...ZONE.methods[0]!, rates: [] }] });
    await saveTaxRate(ana, VAT);
    expect((await marketGaps(ana)).find(({ code }) => code === "eu")).toMatchObject({
      noPrices: true,
      noZone: ["NL"],
      noRate: ["IE"],
      noTax: ["NL"],
    });
  });
});

test("settings are seen with one permission and changed with another", async ({ ctx, ana }) => {
  const reader = asStaff(ctx, "Cy", ["settings.read"]);
  const nobody = asStaff(ctx, "Di", ["orders.read"]);
  const saved = await saveZone(ana, ZONE);
  for (const act of [
    saveZone(reader, ZONE),
    removeZone(reader, saved),
    saveTaxRate(reader, VAT),
    removeTaxRate(reader, { id: newId(), version: 1 }),
    setTaxRounding(reader, { country: "*", policy: "per_line", version: 0 }),
    setOversize(reader, { currency: "EUR", version: 0, surcharge: null }),
    taxSettings(nobody),
    shippingSettings(nobody),
    marketGaps(nobody),
    previewTax(nobody, { country: "IE", region: null, amount: 1, basisPoints: null }),
    tryShipping(nobody, { market: "eu", country: "IE", goods: 1 }),
  ])
    await expect(act).rejects.toBeInstanceOf(NotPermitted);
  expect((await shippingSettings(reader)).zones).toHaveLength(1);
});

test("the seed sets up a shop that has nothing, and never touches one that has", async ({ ctx, ana }) => {
  const settings = {
    taxRates: [{ country: "IE", region: null, basisPoints: 2300, name: "VAT" }],
    taxRounding: [{ country: "*", policy: "per_line" }],
    zones: [{ code: "eu", name: "Europe", countries: ["IE"], warehouseCode: "RTM", methods: [], rates: [] }],
    oversize: [],
  } as const;
  await definePricingSettings(ctx, settings);
  await removeZone(ana, { code: "eu", version: 1 });
  const [rate] = (await taxSettings(ana)).rates;
  await saveTaxRate(ana, { ...rate!, basisPoints: 2150 });
  await definePricingSettings(ctx, settings);
  expect((await shippingSettings(ana)).zones).toEqual([]);
  expect((await taxSettings(ana)).rates).toMatchObject([{ basisPoints: 2150 }]);
});
