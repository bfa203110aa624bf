"use client";

import type { CancelOrder as Cancel, OrderDetail } from "@cartwright/checkout/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { Button } from "@cartwright/ui/button";
import { Modal } from "@cartwright/ui/modal.client";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { DialogProblem } from "./dialog-problem.tsx";
import { MONEY_LOCALE } from "./order-words.ts";
import { useSeenVersion } from "./use-seen-version.ts";

interface CancelOrderProps {
  order: OrderDetail;
  open: boolean;
  onClose: () => void;
}

/** Asks once more, with what follows from it and a reason, before an order is off for good. */
export function CancelOrder({ order, open, onClose }: CancelOrderProps) {
  const trpc = useTRPC();
  const cancel = useChange(trpc.orders.cancel.mutationOptions(), {
    done: `Order ${order.number} is cancelled.`,
    after: onClose,
    showsProblem: true,
  });
  const close = () => {
    onClose();
    cancel.forget();
  };
  return (
    <Modal open={open} onClose={close} title={`Cancel order ${order.number}?`} lead={consequence(order)}>
      <Fields
        order={order}
        onClose={close}
        problem={cancel.problem}
        pending={cancel.pending}
        run={cancel.run}
        forget={cancel.forget}
      />
    </Modal>
  );
}

interface FieldsProps extends Pick<CancelOrderProps, "order" | "onClose"> {
  problem: ReturnType<typeof useChange>["problem"];
  pending: boolean;
  run: (input: Cancel) => void;
  forget: () => void;
}

export const CANCEL_REASONS = [
  "The customer asked for it",
  "Not in stock after all",
  "Looks like fraud",
  "Ordered twice",
];

function Fields({ order, onClose, problem, pending, run, forget }: FieldsProps) {
  const reasons = useId();
  const [reason, setReason] = useState("");
  const { version, lookAgain } = useSeenVersion(order.version);
  const fields = problem?.fields ?? {};
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ orderId: order.id, reason, version });
      }}
    >
      <DialogProblem problem={problem} told={fields["reason"] !== undefined} forget={forget} lookAgain={lookAgain} />
      <TextField
        label="Reason"
        hint="Stays with the order; the customer does not see it."
        autoComplete="off"
        list={reasons}
        maxLength={500}
        value={reason}
        error={fields["reason"]}
        onChange={({ target }) => setReason(target.value)}
      />
      <datalist id={reasons}>
        {CANCEL_REASONS.map((words) => (
          <option key={words}>{words}</option>
        ))}
      </datalist>
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button look="secondary" onClick={onClose}>
          Back
        </Button>
        <Button look="danger" type="submit" disabled={pending}>
          Cancel order
        </Button>
      </div>
    </form>
  );
}

function consequence({ state, money }: OrderDetail): string {
  const also = "Its units go back on sale and the customer gets a mail. This cannot be taken back.";
  if (state === "paid" && money !== null && money.refundable.amount > 0)
    return `${formatMoney(money.refundable, MONEY_LOCALE)} goes back to the customer. ${also}`;
  if (state === "authorised") return `The bank is told that we do not want the money. ${also}`;
  return `Nothing has been charged. ${also}`;
}
