"use client";

import type { OrderDetail, RefundOrder as RefundInput } from "@cartwright/checkout/contract";
import { decimalString, formatMoney, moneyFromDecimal } from "@cartwright/kernel/money";
import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import type { z } from "zod";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { DialogProblem } from "./dialog-problem.tsx";
import { freshKey } from "./fresh-key.ts";
import { OrderDrawer } from "./order-drawer.client.tsx";
import { cardWords, MONEY_LOCALE } from "./order-words.ts";
import { Restock, type Units } from "./restock.client.tsx";
import { lineErrors } from "./unit-lines.tsx";
import { useSeenVersion } from "./use-seen-version.ts";

type Refund = z.input<typeof RefundInput>;
type Money = NonNullable<OrderDetail["money"]>;

interface RefundOrderProps {
  order: OrderDetail;
  money: Money;
  open: boolean;
  onClose: () => void;
}

/** Gives money back, all that is left of it or an amount; whether units go back on sale is a choice of its own. */
export function RefundOrder({ order, money, open, onClose }: RefundOrderProps) {
  const form = useId();
  const trpc = useTRPC();
  const refund = useChange(trpc.orders.refund.mutationOptions(), {
    done: ({ amount }) => `${formatMoney(amount, MONEY_LOCALE)} is on its way back to the customer.`,
    after: onClose,
    showsProblem: true,
  });
  const close = () => {
    onClose();
    refund.forget();
  };
  return (
    <OrderDrawer
      title={`Refund order ${order.number}`}
      open={open}
      onClose={close}
      form={form}
      does="Refund"
      pending={refund.pending}
    >
      {() => (
        <Fields
          id={form}
          order={order}
          money={money}
          problem={refund.problem}
          run={refund.run}
          forget={refund.forget}
        />
      )}
    </OrderDrawer>
  );
}

interface FieldsProps extends Pick<RefundOrderProps, "order" | "money"> {
  id: string;
  problem: ReturnType<typeof useChange>["problem"];
  run: (input: Refund) => void;
  forget: () => void;
}

function Fields({ id, order, money, problem, run, forget }: FieldsProps) {
  const { refundable } = money;
  // Chosen once for this refund: however often it is sent, the money goes back once.
  const [idempotencyKey] = useState(() => freshKey());
  const { version, lookAgain } = useSeenVersion(order.version);
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [restock, setRestock] = useState<Units[]>([]);
  const [unread, setUnread] = useState<string | null>(null);
  const fields = problem?.fields ?? {};
  const wrong = amountProblem(problem, refundable) ?? fields["amount.amount"] ?? fields["amount"];
  const lines = lineErrors(problem);
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const amount = moneyFromDecimal(text, refundable.currency);
        setUnread(amount === null ? `Enter an amount such as ${decimalString(refundable)}.` : null);
        if (amount !== null) run({ orderId: order.id, amount, reason, restock, idempotencyKey, version });
      }}
    >
      <DialogProblem
        problem={problem}
        told={wrong !== undefined || fields["reason"] !== undefined || Object.keys(lines).length > 0}
        forget={forget}
        lookAgain={lookAgain}
      />
      <p className="text-small text-ink-soft">Goes back to {wayBack(order)}, usually within a few days.</p>
      <div className="grid justify-items-start gap-1.5">
        <TextField
          label="Amount"
          className="w-full"
          inputMode="decimal"
          autoComplete="off"
          hint={`In ${refundable.currency}; at most ${formatMoney(refundable, MONEY_LOCALE)}.`}
          value={text}
          error={unread ?? wrong}
          onChange={({ target }) => setText(target.value)}
        />
        <Button look="quiet" onClick={() => setText(decimalString(refundable))}>
          Everything that is left, {formatMoney(refundable, MONEY_LOCALE)}
        </Button>
      </div>
      <TextField
        label="Reason"
        hint="Stays with the order; the customer does not see it."
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={fields["reason"]}
        onChange={({ target }) => setReason(target.value)}
      />
      <Restock order={order} onChange={setRestock} errors={lines} />
    </form>
  );
}

/** A refusal of the amount tells how much can still be given back: somebody else may have been first. */
function amountProblem(problem: FieldsProps["problem"], refundable: Money["refundable"]): string | undefined {
  if (problem?.code !== "REFUND_TOO_MUCH") return undefined;
  const { amount } = (problem.details["refundable"] ?? {}) as { amount?: unknown };
  const left = typeof amount === "number" ? { ...refundable, amount } : refundable;
  return `This is more than the ${formatMoney(left, MONEY_LOCALE)} that can still be refunded. Nothing has been sent.`;
}

function wayBack({ attempts }: OrderDetail): string {
  const card = attempts.find(({ state }) => state === "captured")?.card;
  return card ? cardWords(card) : "the card that paid";
}
