import { formatMoney } from "@cartwright/kernel/money";
import type { OrderSummary } from "@cartwright/orders/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Picture } from "@cartwright/ui/picture";
import Link from "next/link";
import { pictureSource } from "../catalog/picture-source.ts";
import { LocalTime } from "../order/local-time.client.tsx";
import { ORDER_STATE_WORDS } from "./order-state-words.ts";

interface OrderRowProps {
  order: OrderSummary;
  path: string;
  locale: string;
}

/** An order in one glance; all of it leads to its page. */
export function OrderRow({ order, path, locale }: OrderRowProps) {
  const { text, tone } = ORDER_STATE_WORDS[order.state];
  return (
    <li className="group relative grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-4 border-t border-line py-6 last:border-b sm:grid-cols-[1fr_auto_auto]">
      <span className="grid gap-0.5">
        <Link
          href={path}
          prefetch={false}
          className="font-display text-title decoration-line-strong decoration-1 underline-offset-6 group-hover:underline before:absolute before:inset-0"
        >
          Order {order.number}
        </Link>
        <span className="text-small text-ink-soft">
          <LocalTime at={order.placedAt} locale={locale} show="day" />,{" "}
          {order.units === 1 ? "1 piece" : `${order.units} pieces`}
        </span>
        {order.state === "paid" ? (
          <a
            href={`${path}/papers/invoice`}
            target="_blank"
            rel="noreferrer"
            aria-label={`Invoice (PDF) of order ${order.number}`}
            className="underlined relative justify-self-start text-small"
          >
            Invoice (PDF)
          </a>
        ) : null}
      </span>
      <span className="grid justify-items-end gap-0.5 text-small sm:order-last sm:min-w-40">
        <span className="tabular font-medium">{formatMoney(order.total, locale)}</span>
        <span className={classNames("whitespace-nowrap", tone)}>{text}</span>
      </span>
      <span aria-hidden className="col-span-2 flex gap-1.5 sm:col-span-1">
        {order.pictures.map((picture, index) => (
          <span key={index} className="block aspect-4/5 w-16 overflow-hidden bg-paper-sunk">
            {picture === null ? null : (
              <Picture picture={pictureSource(picture)} sizes="64px" alt="" className="size-full" />
            )}
          </span>
        ))}
      </span>
    </li>
  );
}
