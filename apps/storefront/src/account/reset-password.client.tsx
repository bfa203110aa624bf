"use client";

import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { NewPassword } from "./new-password.tsx";
import { startSession } from "./start-session.ts";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("newPassword");

/** Sets the password that the link of a mail allows to set, and signs in. */
export function ResetPassword({ token, next, askPath }: { token: string; next: string; askPath: string }) {
  const form = useForm({
    names: ["password"],
    check,
    send: async ({ password }) => {
      const step = await bff.account.resetPassword.mutate({ token, password });
      return startSession(step.ticket, next);
    },
  });
  return (
    <form className="grid max-w-md gap-5" {...form.wiring}>
      <NewPassword label="New password" name="password" error={form.errors.password} />
      <FormProblem problem={form.problem} />
      {form.problem?.code === "LINK_NO_LONGER_VALID" ? (
        <p className="text-small">
          <a href={askPath} className="underlined font-medium">
            Ask for a new link
          </a>
        </p>
      ) : null}
      <SubmitButton sending={form.sending}>Set password</SubmitButton>
    </form>
  );
}
