import type { ZoneMethodView, ZoneView } from "@cartwright/pricing/settings-contract";
import { formatMoney, money } from "@cartwright/kernel/money";
import { buttonClasses } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import { countriesInWords } from "./country-words.ts";
import { daysWords } from "./days-words.ts";
import type { Warehouses } from "./shipping-page.tsx";

interface ZonePanelProps {
  zone: ZoneView;
  warehouses: Warehouses;
  changes: boolean;
}

/** A zone at a glance: where, from where, and what each way of sending costs. */
export function ZonePanel({ zone, warehouses, changes }: ZonePanelProps) {
  const warehouse = warehouses.find(({ code }) => code === zone.warehouseCode);
  return (
    <Section
      title={zone.name}
      lead={`${countriesInWords(zone.countries, 6)}. Sent from ${warehouse?.name ?? zone.warehouseCode} if it can.`}
      flush
      actions={
        <Link
          href={`/settings/shipping/${zone.code}`}
          aria-label={`${changes ? "Edit" : "Look at"} ${zone.name}`}
          className={buttonClasses("secondary")}
        >
          {changes ? "Edit" : "Look at it"}
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {zone.methods.map((method) => (
          <li key={method.code} className="grid gap-x-6 gap-y-1 px-5 py-3 text-small sm:grid-cols-[12rem_1fr]">
            <p>
              <span className="font-medium">{method.name}</span>
              <span className="block text-fine text-ink-soft">{daysWords(method)}</span>
            </p>
            <MethodRates method={method} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MethodRates({ method: { rates } }: { method: ZoneMethodView }) {
  if (rates.length === 0) return <p className="text-amber">No rate yet: nobody is offered this.</p>;
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1">
      {rates.map(({ currency, amount, freeFrom }) => (
        <li key={currency} className="tabular">
          {formatMoney(money(amount, currency), MONEY_LOCALE)}
          {freeFrom === null ? null : (
            <span className="text-ink-soft"> · free from {formatMoney(money(freeFrom, currency), MONEY_LOCALE)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
