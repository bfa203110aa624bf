import { defineMarket } from "@cartwright/catalog/define-market";
import type { Ctx } from "@cartwright/db/context";
import { defineWarehouse } from "@cartwright/inventory/define-warehouse";
import { definePricingSettings } from "@cartwright/pricing/define-settings";
import type { DemoCatalogue, DemoCommerce } from "./data.ts";

/** Open markets with their names; the others wait until they are translated. */
const OPEN: Readonly<Record<string, string>> = { us: "United States", eu: "Europe", gb: "United Kingdom" };
const CLOSED: Readonly<Record<string, string>> = { de: "Deutschland & Österreich", fr: "France" };
const ZONES: Readonly<Record<string, string>> = { us: "United States", eu: "Europe", gb: "United Kingdom" };

/** Markets, warehouses, tax and shipping. */
export async function seedCommerce(
  ctx: Ctx,
  commerce: DemoCommerce,
  warehouses: DemoCatalogue["warehouses"],
): Promise<void> {
  for (const [position, { default: isDefault = false, ...market }] of commerce.markets.entries()) {
    const name = OPEN[market.code] ?? CLOSED[market.code] ?? market.code.toUpperCase();
    await defineMarket(ctx, { ...market, name, isDefault, active: market.code in OPEN, position });
  }
  for (const warehouse of warehouses) await defineWarehouse(ctx, warehouse);
  await definePricingSettings(ctx, {
    taxRates: commerce.taxRates.map(({ rateBasisPoints, region, ...rate }) => ({
      ...rate,
      region: region ?? null,
      basisPoints: rateBasisPoints,
    })),
    taxRounding: Object.entries(commerce.taxRounding).map(([country, policy]) => ({
      country: country === "default" ? "*" : country,
      policy,
    })),
    zones: commerce.shippingZones.map((zone) => ({
      code: zone.code,
      name: ZONES[zone.code] ?? zone.code.toUpperCase(),
      countries: zone.countries,
      warehouseCode: zone.warehouse,
      methods: zone.methods.map(({ code, name, days: [daysMin, daysMax] }, position) => ({
        code,
        name,
        daysMin,
        daysMax,
        position,
      })),
      rates: zone.methods.flatMap((method) =>
        amountsOf(method.price).map(([currency, amount]) => ({
          methodCode: method.code,
          currency,
          amount,
          freeFrom: method.freeFrom?.[currency] ?? null,
        })),
      ),
    })),
    oversize: amountsOf(commerce.oversizeSurcharge.price).map(([currency, amount]) => ({
      currency,
      fromGrams: commerce.oversizeSurcharge.fromGrams,
      amount,
    })),
  });
}

type Amounts = DemoCommerce["oversizeSurcharge"]["price"];
type Currency = keyof Amounts;

export const amountsOf = (amounts: Amounts): [Currency, number][] => Object.entries(amounts) as [Currency, number][];
