import type { OrderDetail, StaffOrderLine } from "@cartwright/checkout/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { LinePicture } from "./line-picture.tsx";
import { MONEY_LOCALE } from "./order-words.ts";

/** What was bought, and of each line what has left and what is still here. `toProducts` for those who may see them. */
export function OrderItems({ order, toProducts = false }: { order: OrderDetail; toProducts?: boolean }) {
  return (
    <Section title="Items" lead={whence(order)} flush>
      <ul>
        {order.lines.map((line) => (
          <li
            key={`${line.variantId} ${line.sku}`}
            className="grid grid-cols-[3rem_minmax(0,1fr)_auto] gap-x-4 border-t border-line px-5 py-3 text-small first:border-t-0"
          >
            <LinePicture picture={line.picture} />
            <div className="grid min-w-0 content-start gap-0.5">
              <p className="font-medium [overflow-wrap:anywhere]">
                {toProducts ? (
                  <Link href={`/products/${line.productId}`} className="hover:underline hover:underline-offset-4">
                    {line.title}
                  </Link>
                ) : (
                  line.title
                )}
                {line.variantLabel === "" ? null : (
                  <span className="font-normal text-ink-soft">, {line.variantLabel}</span>
                )}
              </p>
              <p className="text-fine [overflow-wrap:anywhere] text-ink-soft">{line.sku}</p>
              <Counts line={line} ships={order.state === "paid"} />
            </div>
            <div className="tabular grid content-start justify-items-end gap-0.5">
              <p>{formatMoney(line.total, MONEY_LOCALE)}</p>
              <p className="text-fine text-ink-soft">
                {line.quantity} × {formatMoney(line.unit, MONEY_LOCALE)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Counts({ line: { quantity, fulfilled, left }, ships }: { line: StaffOrderLine; ships: boolean }) {
  const restocked = quantity - fulfilled - left;
  const sent = [
    { name: "shipped", count: fulfilled, strong: false },
    ...(restocked > 0 ? [{ name: "put back on sale", count: restocked, strong: false }] : []),
    { name: "left to ship", count: left, strong: left > 0 },
  ];
  const counts = [{ name: "ordered", count: quantity, strong: false }, ...(ships ? sent : [])];
  return (
    <ul className="tabular flex flex-wrap gap-x-4 text-fine text-ink-soft">
      {counts.map(({ name, count, strong }) => (
        <li key={name} className={strong ? "font-medium text-amber" : undefined}>
          {count} {name}
        </li>
      ))}
    </ul>
  );
}

function whence({ state, fulfilment, allocations }: OrderDetail): string | null {
  if (state !== "paid" || fulfilment === "fulfilled") return null;
  const names = [...new Set(allocations.map(({ warehouseName }) => warehouseName))];
  return names.length === 0 ? "A warehouse is being chosen." : `To be sent from ${names.join(" and ")}.`;
}
