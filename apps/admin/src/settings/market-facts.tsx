import type { MarketForStaff } from "@cartwright/catalog/contract";
import { countryName } from "@cartwright/kernel/country";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { Notice } from "@cartwright/ui/notice";

/** A market, to read. */
export function MarketFacts({ market }: { market: MarketForStaff }) {
  return (
    <>
      <Notice>Your role sees the settings and does not change them.</Notice>
      <DefinitionList
        facts={[
          { name: "Language", value: market.locale },
          { name: "Currency", value: market.currency },
          { name: "Prices", value: market.pricesIncludeTax ? "With tax in them" : "Tax is added" },
          { name: "Countries", value: market.countries.map(countryName).join(", ") },
          { name: "State", value: market.active ? "Open" : "Closed" },
        ]}
      />
    </>
  );
}
