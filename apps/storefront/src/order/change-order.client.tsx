"use client";

import { Button } from "@cartwright/ui/button";
import { Dialog } from "@cartwright/ui/dialog.client";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";

interface ChangeOrderProps {
  number: number;
  cartPath: string;
  /** An order that has ended has nothing left to cancel. */
  ended: boolean;
  look: () => Promise<void>;
}

/** Takes an unpaid order apart, after asking: its items go back into a cart. */
export function ChangeOrder({ number, cartPath, ended, look }: ChangeOrderProps) {
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async () => {
    if (sending) return;
    setSending(true);
    setProblem(null);
    try {
      await bff.orders.change.mutate({ number });
      location.assign(cartPath);
    } catch (error) {
      setProblem(problemOf(error).message);
      setSending(false);
      await look();
    }
  };
  return (
    <>
      <Button look="quiet" className="min-h-11" onClick={() => setAsking(true)}>
        Change my order
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        label="Change my order?"
        className="veil m-auto w-[min(30rem,calc(100vw-2.5rem))] bg-paper-raised p-8 text-ink backdrop:bg-shade"
      >
        <h2 className="text-title">{ended ? "Put its items into a cart?" : "Cancel this order and start over?"}</h2>
        <p className="pt-3 text-small text-ink-soft">
          {ended
            ? "Everything that is still there goes into your cart, at today’s prices."
            : `Order ${number} is cancelled, nothing is charged, and its items go back into your cart.`}
        </p>
        {problem === null ? null : (
          <p role="alert" className="pt-4 text-small text-danger">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-7 gap-y-3 pt-7">
          <Button aria-disabled={sending || undefined} onClick={() => void change()}>
            Back to my cart
          </Button>
          <Button look="quiet" className="min-h-11" onClick={() => setAsking(false)}>
            Keep the order
          </Button>
        </div>
      </Dialog>
    </>
  );
}
