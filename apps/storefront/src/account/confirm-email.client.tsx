"use client";

import { Button, buttonClasses } from "@cartwright/ui/button";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { type Problem, problemOf } from "../trpc/problem.ts";
import { FormProblem } from "./form-problem.tsx";
import { SaidInstead } from "./said-instead.client.tsx";

/** Agrees, for one of the two mailboxes, to a change of e-mail. With a press: programs that look into mails open links, too. */
export function ConfirmEmail({ token, securityPath }: { token: string; securityPath: string }) {
  const [said, setSaid] = useState<"changed" | "waiting" | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async () => {
    if (sending) return;
    setSending(true);
    setProblem(null);
    try {
      const { kind } = await bff.account.confirmEmailChange.mutate({ token });
      setSaid(kind === "changed" ? "changed" : "waiting");
    } catch (error) {
      setProblem(problemOf(error));
    }
    setSending(false);
  };
  if (said !== null)
    return (
      <SaidInstead title={said === "changed" ? "Your e-mail has changed" : "Confirmed, one mailbox to go"}>
        <p className="text-ink-soft">
          {said === "changed"
            ? "From now on you sign in with the new one, and everything we write goes there."
            : "The change takes place when the link in the other mailbox has been opened, too."}
        </p>
        <p className="pt-2">
          <a href={securityPath} className={buttonClasses("secondary")}>
            Go to your account
          </a>
        </p>
      </SaidInstead>
    );
  return (
    <div className="grid max-w-md justify-items-start gap-6">
      <p className="text-lead text-ink-soft">
        Press the button if you want the change of your account’s e-mail. If you did not ask for it, do nothing, and
        change your password.
      </p>
      <FormProblem problem={problem} />
      <Button aria-disabled={sending || undefined} look="primary" onClick={() => void confirm()}>
        Confirm
      </Button>
    </div>
  );
}
