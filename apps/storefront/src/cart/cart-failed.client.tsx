"use client";

import { Button } from "@cartwright/ui/button";
import { cart } from "./cart.ts";

/** The cart could not be fetched. It is not lost. */
export function CartFailed({ message }: { message: string }) {
  return (
    <div role="alert" className="grid justify-items-start gap-6 py-6">
      <p className="max-w-[40ch] text-ink-soft">{message}</p>
      <Button look="secondary" onClick={() => void cart.load()}>
        Try again
      </Button>
    </div>
  );
}
