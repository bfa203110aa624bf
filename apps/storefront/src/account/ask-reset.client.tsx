"use client";

import { EmailField } from "@cartwright/ui/email-field";
import { Button } from "@cartwright/ui/button";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { SaidInstead } from "./said-instead.client.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("askReset");

/** Asks for a link that sets a new password. Whether the address has an account, nobody learns here. */
export function AskReset() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    names: ["email"],
    check,
    send: async ({ email }) => {
      await bff.account.askReset.mutate({ email });
      setSentTo(email);
    },
  });
  return (
    <>
      {sentTo === null ? null : (
        <SaidInstead title="Look into your mailbox">
          <p className="text-ink-soft">
            If there is an account for <span className="font-medium break-words text-ink">{sentTo}</span>, a link to
            choose a new password is on its way. It works for an hour.
          </p>
          <p className="pt-2">
            <Button look="quiet" onClick={() => setSentTo(null)}>
              Use another e-mail, or send it again
            </Button>
          </p>
        </SaidInstead>
      )}
      <form hidden={sentTo !== null} className="grid max-w-md gap-5" {...form.wiring}>
        <EmailField autoComplete="email" error={form.errors.email} />
        <FormProblem problem={form.problem} />
        <SubmitButton sending={form.sending}>Send me a link</SubmitButton>
      </form>
    </>
  );
}
