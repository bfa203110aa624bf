import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import type { TxCtx } from "@cartwright/db/context";
import { decimalString, money } from "@cartwright/kernel/money";
import type { ZoneMethodView, ZoneView } from "./settings-contract.ts";

type Zone = Omit<ZoneView, "version">;

export const zoneSubject = ({ code, name }: Zone) => ({ type: "shipping_zone", id: code, label: name });

/** A zone as the audit log tells it: one line per method and currency, so that a changed rate is one changed line. */
export const zoneFacts = ({ name, countries, warehouseCode, methods }: Zone) => ({
  name,
  countries: [...countries],
  warehouse: warehouseCode,
  methods: methods.flatMap(methodFacts),
});

const methodFacts = ({ name, daysMin, daysMax, rates }: ZoneMethodView): string[] => [
  `${name}: ${daysMin}–${daysMax} days`,
  ...rates.map(({ currency, amount, freeFrom }) => {
    const price = `${name}: ${currency} ${decimalString(money(amount, currency))}`;
    return freeFrom === null ? price : `${price}, free from ${decimalString(money(freeFrom, currency))}`;
  }),
];

export const zoneChangedMeanwhile = (ctx: TxCtx, zone: Zone) =>
  changedMeanwhile(ctx, `the zone ${zone.name}`, zoneSubject(zone), ["shipping_zone.changed", "shipping_zone.made"]);
