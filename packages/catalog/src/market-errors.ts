import { Refusal } from "@cartwright/kernel/errors";

/** A market that staff ask for and that is not there, open or closed. */
export class NoSuchMarket extends Refusal {
  constructor(code: string) {
    super("NO_SUCH_MARKET", "not_found", "There is no such market.", { details: { market: code } });
  }
}

/** In two open markets a country would have two prices. `field` names the field of the form. */
export class CountryTaken extends Refusal {
  constructor(country: string, market: string) {
    super("COUNTRY_TAKEN", "conflict", `${country} belongs to the market ${market}. Take it out there first.`, {
      details: { field: "countries" },
    });
  }
}

/** Search engines are told one address per language and country. */
export class LocaleTaken extends Refusal {
  constructor(locale: string, market: string) {
    super(
      "LOCALE_TAKEN",
      "conflict",
      `The market ${market} speaks ${locale} already. Each open market needs its own.`,
      {
        details: { field: "locale" },
      },
    );
  }
}

/** Its pages are the ones without a prefix, and everybody else's are shown in its frame. */
export class DefaultMarketStays extends Refusal {
  constructor(market: string) {
    super("DEFAULT_MARKET_STAYS", "conflict", `${market} is the shop's own address and stays open.`);
  }
}
