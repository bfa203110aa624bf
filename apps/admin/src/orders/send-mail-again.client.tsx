"use client";

import type { SendMailAgain as Send } from "@cartwright/checkout/contract";
import { Button } from "@cartwright/ui/button";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface SendMailAgainProps {
  send: Send;
  label: string;
  email: string;
}

/** Sends the customer a mail about their order once more. */
export function SendMailAgain({ send, label, email }: SendMailAgainProps) {
  const trpc = useTRPC();
  const again = useChange(trpc.orders.sendMailAgain.mutationOptions(), { done: `A mail is on its way to ${email}.` });
  return (
    <Button look="quiet" disabled={again.pending} onClick={() => again.run(send)}>
      {label}
    </Button>
  );
}
