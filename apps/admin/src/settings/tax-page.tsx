import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { TaxSettings } from "@cartwright/pricing/settings-contract";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { countriesInWords } from "./country-words.ts";
import { TaxPreview } from "./tax-preview.client.tsx";
import { TaxRates } from "./tax-rates.client.tsx";
import { TaxRounding } from "./tax-rounding.client.tsx";
import { Notice } from "@cartwright/ui/notice";

interface TaxPageProps {
  tax: TaxSettings;
  markets: readonly MarketForStaff[];
  me: Me;
}

/** What is taken for tax, where, and how it is rounded; with a place to try it. */
export function TaxPage({ tax, markets, me }: TaxPageProps) {
  const changes = me.permissions.includes("settings.write");
  const sold = markets.filter(({ active }) => active).flatMap(({ countries }) => countries);
  const untaxed = sold.filter((country) => tax.rates.every((rate) => rate.country !== country));
  return (
    <Page title="Tax" lead="Rates hold for what is ordered from now on. Orders keep what they were placed with.">
      {changes ? null : <Notice>Your role sees the settings and does not change them.</Notice>}
      {untaxed.length > 0 ? (
        <Notice tone="warning">
          {countriesInWords(untaxed)} {untaxed.length === 1 ? "has" : "have"} no rate: orders go there with 0% tax.
        </Notice>
      ) : null}
      <TaxRates rates={tax.rates} changes={changes} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TaxPreview />
        <TaxRounding rounding={tax.rounding} changes={changes} />
      </div>
    </Page>
  );
}
