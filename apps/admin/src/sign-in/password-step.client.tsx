"use client";

import type { SignInStep } from "@cartwright/identity/contract";
import { Notice } from "@cartwright/ui/notice";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { EmailField } from "@cartwright/ui/email-field";
import Link from "next/link";
import { bff } from "../trpc/client.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { provePasskey } from "./prove-passkey.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

interface PasswordStepProps {
  /** Why somebody is here again. */
  said: string | undefined;
  onStep: (step: SignInStep) => Promise<void>;
  onTicket: (ticket: string) => Promise<void>;
}

/** E-mail and password, or a passkey that stands for both. */
export function PasswordStep({ said, onStep, onTicket }: PasswordStepProps) {
  const step = useStep({
    names: ["email", "password"],
    send: async ({ email = "", password = "" }) => onStep(await bff.signIn.password.mutate({ email, password })),
  });
  const passkey = useStep({ names: [], send: async () => onTicket(await provePasskey()) });
  return (
    <EntryFrame title="Sign in">
      {said === undefined ? null : (
        <Notice tone="warning" announced>
          {said}
        </Notice>
      )}
      <form aria-label="Sign in" className="grid gap-5" {...step.wiring}>
        <EmailField autoComplete="username" error={step.errorOf("email")} />
        <div className="grid gap-1.5">
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            error={step.errorOf("password")}
          />
          <p className="text-fine">
            <Link href="/reset-password" className="underlined inline-block py-1 text-ink-soft hover:text-ink">
              Forgot your password?
            </Link>
          </p>
        </div>
        <StepProblem problem={step.rest} />
        <Submit pending={step.pending} wide>
          Sign in
        </Submit>
      </form>
      <div className="grid gap-4 border-t border-line pt-5">
        <form aria-label="Sign in with a passkey" className="grid gap-4" {...passkey.wiring}>
          <StepProblem problem={passkey.rest} />
          <Submit pending={passkey.pending} look="secondary" wide>
            Use a passkey
          </Submit>
        </form>
      </div>
    </EntryFrame>
  );
}
