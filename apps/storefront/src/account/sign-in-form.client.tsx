"use client";

import { PasswordField } from "@cartwright/ui/password-field.client";
import { EmailField } from "@cartwright/ui/email-field";
import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { startSession } from "./start-session.ts";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("signIn");

/** E-mail and password; then on to `next`, a path of ours. */
export function SignInForm({ next, forgottenPath }: { next: string; forgottenPath: string }) {
  const form = useForm({
    names: ["email", "password"],
    check,
    send: async ({ email, password }) => {
      const step = await bff.account.signIn.mutate({ email, password });
      return startSession(step.ticket, next);
    },
  });
  return (
    <form aria-label="Sign in" className="grid max-w-md gap-5" {...form.wiring}>
      <EmailField autoComplete="email" error={form.errors.email} />
      <div className="grid gap-2">
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          error={form.errors.password}
        />
        <p className="text-small">
          <a href={forgottenPath} className="underlined inline-block py-1">
            Forgotten?
          </a>
        </p>
      </div>
      <FormProblem problem={form.problem} />
      <SubmitButton sending={form.sending}>Sign in</SubmitButton>
    </form>
  );
}
