import { Refusal } from "@cartwright/kernel/errors";

export class TaxRateNotFound extends Refusal {
  constructor() {
    super("TAX_RATE_NOT_FOUND", "not_found", "This tax rate is gone.");
  }
}

/** A place has one rate. */
export class TaxRateExists extends Refusal {
  constructor(place: string) {
    super("TAX_RATE_EXISTS", "conflict", `There is a rate for ${place} already. Change that one.`, {
      details: { field: "country" },
    });
  }
}

export class ZoneNotFound extends Refusal {
  constructor() {
    super("ZONE_NOT_FOUND", "not_found", "This shipping zone is gone.");
  }
}

export class ZoneExists extends Refusal {
  constructor(name: string) {
    super("ZONE_EXISTS", "conflict", `There is a zone “${name}” already.`, { details: { field: "name" } });
  }
}

/** In two zones a country would be offered everything twice. */
export class CountryInTwoZones extends Refusal {
  constructor(country: string, zone: string) {
    super("COUNTRY_IN_TWO_ZONES", "conflict", `${country} is in the zone ${zone}. Take it out there first.`, {
      details: { field: "countries" },
    });
  }
}

export class NoSuchWarehouse extends Refusal {
  constructor() {
    super("NO_SUCH_WAREHOUSE", "unprocessable", "Choose a warehouse of the list.", {
      details: { field: "warehouseCode" },
    });
  }
}
