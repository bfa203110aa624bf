import type { FollowedOrder } from "@cartwright/checkout/contract";
import { wasCollected } from "@cartwright/orders/own-ways";
import { classNames } from "@cartwright/ui/class-names";
import type { ReactNode } from "react";
import { Arrival } from "./arrival.client.tsx";
import { LocalTime } from "./local-time.client.tsx";
import { Parcel } from "./timeline-parcel.tsx";
import { moneyMoves } from "./polling.ts";

const NAMES: Readonly<Record<string, string>> = {
  placed: "Order placed",
  authorised: "Bank has agreed",
  paid: "Paid",
  expired: "Time to pay over",
  cancelled: "Cancelled",
  refunded: "Money sent back",
};

/** What has happened to the order, and what comes next. Parcels say what is in them and how to follow them. */
export function Timeline({ followed }: { followed: FollowedOrder }) {
  const { order } = followed;
  const next = nextOf(followed);
  const moments = momentsOf(order);
  return (
    <ol className="grid text-small">
      {moments.map(({ key, name, at, parcel }, index) => (
        <Moment key={key} mark="done" last={next === null && index === moments.length - 1}>
          <span>{name}</span>
          <span className="tabular text-ink-soft">
            <LocalTime at={at} locale={order.locale} />
          </span>
          {parcel === null ? null : <Parcel parcel={parcel} lines={order.lines} />}
        </Moment>
      ))}
      {next === null ? null : (
        <Moment mark={next.moving ? "now" : "ahead"} last>
          <span className="text-ink-soft">{next.name}</span>
          {next.when ? <span className="tabular text-ink-soft">{next.when}</span> : null}
        </Moment>
      )}
    </ol>
  );
}

type Order = FollowedOrder["order"];
interface Happened {
  readonly key: string;
  readonly name: string;
  readonly at: Date;
  readonly parcel: Order["parcels"][number] | null;
}

function momentsOf(order: Order): Happened[] {
  const told = order.entries.flatMap(({ kind, at }): Happened[] => {
    const name = NAMES[kind];
    return name === undefined ? [] : [{ key: `${kind} ${at.toISOString()}`, name, at, parcel: null }];
  });
  const one = order.parcels.length === 1 && order.fulfilment === "fulfilled";
  const parcels = order.parcels.map((parcel): Happened => {
    const left = wasCollected(parcel) ? "collected" : "shipped";
    const name = one ? left.charAt(0).toUpperCase() + left.slice(1) : `Parcel ${parcel.number} ${left}`;
    return { key: `parcel ${parcel.number}`, name, at: parcel.shippedAt, parcel };
  });
  return [...told, ...parcels].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function nextOf(followed: FollowedOrder): { name: string; when?: ReactNode; moving: boolean } | null {
  const { order } = followed;
  // Also where there is no parcel: all of it went back on sale.
  if (order.fulfilment === "fulfilled" && order.parcels.every(wasCollected)) return null;
  if (order.state === "paid")
    return {
      name: `Arrives by ${order.method.name} delivery`,
      when: <Arrival from={order.placedAt} method={order.method} locale={order.locale} />,
      moving: false,
    };
  if (order.state === "pending_payment" || order.state === "authorised")
    return { name: "Payment", moving: moneyMoves(followed) };
  return null;
}

function Moment({ mark, last, children }: { mark: "done" | "now" | "ahead"; last: boolean; children: ReactNode }) {
  return (
    <li className="relative grid grid-cols-[1.25rem_1fr] gap-x-4 pb-5 last:pb-0">
      <span
        aria-hidden
        className={classNames(
          "mt-1.75 size-2.5 justify-self-center rounded-round",
          mark === "done" ? "bg-alder" : "border border-line-strong",
          mark === "now" && "animate-[breathe_1.4s_ease-in-out_infinite] border-clay bg-clay",
        )}
      />
      {last ? null : <span aria-hidden className="absolute top-5.5 bottom-0 left-2.5 w-px -translate-x-1/2 bg-line" />}
      <span className="flex flex-wrap justify-between gap-x-6">{children}</span>
    </li>
  );
}
