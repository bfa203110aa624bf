import type { RawQueries } from "@cartwright/db/client";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { TaxRounding } from "./contract.ts";
import type { MethodRate } from "./price-order.ts";

export interface DestinationSettings {
  readonly tax: { readonly basisPoints: number; readonly name: string; readonly rounding: TaxRounding };
  readonly methods: readonly MethodRate[];
  readonly oversize: { readonly fromGrams: number; readonly amount: bigint } | null;
}

interface RawMethod {
  code: string;
  name: string;
  daysMin: number;
  daysMax: number;
  amount: number;
  freeFrom: number | null;
}

/** Everything that decides what delivery there costs, in one statement. A state without a rate of its own takes its country's. */
export async function selectDestination(
  db: RawQueries,
  to: { country: string; region: string | null; currency: string },
): Promise<DestinationSettings> {
  const rows = await db.$queryRaw<
    {
      tax: { basisPoints: number; name: string } | null;
      rounding: string;
      methods: RawMethod[];
      oversize: { fromGrams: number; amount: number } | null;
    }[]
  >`
    select
      (select jsonb_build_object('basisPoints', t.basis_points, 'name', t.name) from pricing.tax_rate t
       where t.country = ${to.country} and (t.region is null or t.region = ${to.region}) order by t.region nulls last limit 1) as tax,
      coalesce((select policy from pricing.tax_rounding where country = ${to.country}), (select policy from pricing.tax_rounding where country = '*'), 'per_line') as rounding,
      coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'daysMin', m.days_min, 'daysMax', m.days_max, 'amount', r.amount, 'freeFrom', r.free_from) order by m.position)
        from pricing.shipping_zone z
        join pricing.shipping_method m on m.zone_code = z.code
        join pricing.shipping_rate r on r.zone_code = m.zone_code and r.method_code = m.code and r.currency = ${to.currency}
        where ${to.country} = any(z.countries)), '[]') as methods,
      (select jsonb_build_object('fromGrams', o.from_grams, 'amount', o.amount) from pricing.oversize_surcharge o where o.currency = ${to.currency}) as oversize`;
  const row = rows[0]!;
  const of = (minor: number) => moneyFromMinor(BigInt(minor), to.currency);
  return {
    tax: {
      basisPoints: row.tax?.basisPoints ?? 0,
      name: row.tax?.name ?? "No tax",
      rounding: TaxRounding.parse(row.rounding),
    },
    methods: row.methods.map(({ amount, freeFrom, ...method }) => ({
      ...method,
      rate: of(amount),
      freeFrom: freeFrom === null ? null : of(freeFrom),
    })),
    oversize: row.oversize && { fromGrams: row.oversize.fromGrams, amount: BigInt(row.oversize.amount) },
  };
}

/** The warehouse that its zone prefers, or null for a country that no zone covers. */
export async function selectPreferredWarehouse(db: RawQueries, country: string): Promise<string | null> {
  const rows = await db.$queryRaw<
    { code: string }[]
  >`select warehouse_code as code from pricing.shipping_zone where ${country} = any(countries) order by code limit 1`;
  return rows[0]?.code ?? null;
}
