import type { RawQueries } from "@cartwright/db/client";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import type { ChangeMarket, MarketForStaff } from "./contract.ts";

export async function selectMarketsForStaff(db: RawQueries): Promise<MarketForStaff[]> {
  const rows = await db.$queryRaw<(MarketForStaff & { currency: string })[]>`
    select code, name, locale, currency, countries, prices_include_tax as "pricesIncludeTax", is_default as "isDefault", active, position, version
    from catalog.market order by position, code`;
  return rows.map((row) => ({ ...row, currency: CurrencyCode.parse(row.currency) }));
}

/** Whoever changes a market waits here: two of them together could give one country to two markets. */
export async function lockMarkets(db: RawQueries): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('catalog.market', 0))`;
}

/** The new version; null when the market has another one by now. */
export async function updateMarket(db: RawQueries, market: ChangeMarket & { active: boolean }): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update catalog.market set name = ${market.name}, locale = ${market.locale}, countries = ${[...market.countries]}::text[],
      prices_include_tax = ${market.pricesIncludeTax}, position = ${market.position}, active = ${market.active}, version = version + 1
    where code = ${market.code} and version = ${market.version} returning version`;
  return rows[0]?.version ?? null;
}

export async function selectLanguagesOfProducts(db: RawQueries, asked: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ lang: string }[]>`
    select lang from unnest(${[...new Set(asked)]}::text[]) as asked(lang)
    where exists (select from catalog.product_translation t where t.lang = asked.lang)`;
  return rows.map(({ lang }) => lang);
}
