"use client";

import type { FollowedOrder } from "@cartwright/checkout/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { buttonClasses } from "@cartwright/ui/button";
import { useRef, useState } from "react";
import { CardField, type CardFieldHandle } from "../checkout/card-field/card-field.client.tsx";
import { CardRefused } from "../checkout/card-field/connect-field.ts";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";
import { LocalTime } from "./local-time.client.tsx";

interface PayAgainProps {
  order: FollowedOrder["order"];
  gatewayUrl: string;
  look: () => Promise<void>;
}

/** Another try to pay the same order, with another card or the same. Its items are held meanwhile. */
export function PayAgain({ order, gatewayUrl, look }: PayAgainProps) {
  const card = useRef<CardFieldHandle>(null);
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const pay = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    try {
      const paymentToken = await card.current!.tokenize();
      await bff.orders.payAgain.mutate({ number: order.number, paymentToken });
    } catch (error) {
      // A problem with a field of the card stands beside it already.
      if (!(error instanceof CardRefused)) setProblem(problemOf(error).message);
      else if (error.field === null) setProblem(error.message);
    }
    // Whatever was heard, the order itself says how it stands: an answer may be lost while the payment is under way.
    await look();
    busy.current = false;
    setSending(false);
  };

  return (
    <form
      aria-label="Pay again"
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <CardField gatewayUrl={gatewayUrl} handle={card} onSubmit={() => void pay()} />
      {problem === null ? null : (
        <p role="alert" className="border-l-2 border-clay py-1 pl-5 text-small">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <button
          type="submit"
          aria-disabled={sending || undefined}
          className={buttonClasses("primary", "max-sm:w-full")}
        >
          Pay again
        </button>
        <p className="tabular text-fine text-ink-soft">
          {formatMoney(order.total, order.locale)}. Your items are held until{" "}
          <LocalTime at={order.expiresAt} locale={order.locale} show="time" />.
        </p>
      </div>
    </form>
  );
}
