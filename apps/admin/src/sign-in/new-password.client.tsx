"use client";

import { buttonClasses } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { PasswordField } from "@cartwright/ui/password-field.client";
import Link from "next/link";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

/** A new password by the link from a mail. Signing in comes after it: a mailbox alone does not open the back office. */
export function NewPassword({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const step = useStep({
    names: ["password"],
    send: async ({ password = "" }) => {
      await bff.signIn.resetPassword.mutate({ token, password });
      setDone(true);
    },
  });
  if (done)
    return (
      <div className="grid gap-5">
        <Notice tone="good" title="Your password is changed" announced>
          All your sessions have ended. Sign in with the new password.
        </Notice>
        <Link href="/sign-in" className={buttonClasses("primary", "w-full")}>
          Sign in
        </Link>
      </div>
    );
  return (
    <form aria-label="Reset password" className="grid gap-5" {...step.wiring}>
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        required
        hint="At least 10 characters. A few words are easier to remember than symbols."
        error={step.errorOf("password")}
      />
      <StepProblem problem={step.rest} />
      <Submit pending={step.pending} wide>
        Change password
      </Submit>
    </form>
  );
}
