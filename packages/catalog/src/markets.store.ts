import type { RawQueries } from "@cartwright/db/client";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import type { Market, StaffMarket } from "./contract.ts";
import type { DefineMarket } from "./define-market.ts";

/** Open markets: one, or all of them for `code` null. */
export async function selectMarkets(db: RawQueries, code: string | null): Promise<Market[]> {
  const rows = await db.$queryRaw<(Market & { currency: string })[]>`
    select code, name, locale, currency, countries, prices_include_tax as "pricesIncludeTax", is_default as "isDefault"
    from catalog.market where active and (${code}::text is null or code = ${code}) order by position, code`;
  return rows.map((row) => ({ ...row, currency: CurrencyCode.parse(row.currency) }));
}

export async function selectEveryMarket(db: RawQueries): Promise<StaffMarket[]> {
  const rows = await db.$queryRaw<(StaffMarket & { currency: string })[]>`
    select code, name, locale, currency, countries, prices_include_tax as "pricesIncludeTax", is_default as "isDefault", active
    from catalog.market order by position, code`;
  return rows.map((row) => ({ ...row, currency: CurrencyCode.parse(row.currency) }));
}

export async function insertMarket(db: RawQueries, market: DefineMarket): Promise<void> {
  await db.$executeRaw`
    insert into catalog.market (code, name, locale, currency, countries, prices_include_tax, is_default, active, position)
    values (${market.code}, ${market.name}, ${market.locale}, ${market.currency}, ${[...market.countries]}::text[],
      ${market.pricesIncludeTax}, ${market.isDefault}, ${market.active}, ${market.position})
    on conflict (code) do nothing`;
}
