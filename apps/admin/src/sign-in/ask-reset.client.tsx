"use client";

import { Notice } from "@cartwright/ui/notice";
import { EmailField } from "@cartwright/ui/email-field";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

/** Sends the mail with the link. Says the same whether there is such an account or not. */
export function AskReset() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const step = useStep({
    names: ["email"],
    send: async ({ email = "" }) => {
      await bff.signIn.askReset.mutate({ email });
      setSentTo(email.trim());
    },
  });
  if (sentTo !== null)
    return (
      <Notice tone="good" title="Look into your mailbox" announced>
        If {sentTo} belongs to somebody who works here, a link is on its way. It works for an hour.
      </Notice>
    );
  return (
    <form aria-label="Reset password" className="grid gap-5" {...step.wiring}>
      <EmailField autoComplete="username" error={step.errorOf("email")} />
      <StepProblem problem={step.rest} />
      <Submit pending={step.pending} wide>
        Send the link
      </Submit>
    </form>
  );
}
