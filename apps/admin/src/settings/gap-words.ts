import type { MarketGaps } from "@cartwright/pricing/settings-contract";
import { countriesInWords } from "./country-words.ts";

/** What keeps people of a market from buying, one sentence each; the worst first. Pure. */
export const gapSentences = (gaps: MarketGaps): string[] =>
  applying([
    [gaps.noPrices, "Nothing has a price here, so its lists are empty."],
    ...shipping(gaps),
    [gaps.noTax.length > 0, `${countriesInWords(gaps.noTax)}: there is no tax rate, orders go there with 0% tax.`],
    [gaps.noWords, "Nothing is translated into its language; English stands in."],
  ]);

/** Those of them that are about sending things. Pure. */
export const shippingGapSentences = (gaps: MarketGaps): string[] => applying(shipping(gaps));

type Case = readonly [applies: boolean, sentence: string];

const shipping = ({ noZone, noRate }: MarketGaps): Case[] => [
  [noZone.length > 0, `No shipping zone covers ${countriesInWords(noZone)}.`],
  [noRate.length > 0, `No way of shipping to ${countriesInWords(noRate)} has a rate in its currency.`],
];

const applying = (cases: readonly Case[]): string[] =>
  cases.flatMap(([applies, sentence]) => (applies ? [sentence] : []));
