"use client";

import { EmailField } from "@cartwright/ui/email-field";
import { TextField } from "@cartwright/ui/text-field";
import { toast } from "@cartwright/ui/toast";
import { Button } from "@cartwright/ui/button";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";
import { FormProblem } from "./form-problem.tsx";
import { NewPassword } from "./new-password.tsx";
import { SaidInstead } from "./said-instead.client.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("register");
type Registration = Record<"email" | "name" | "password", string>;

/**
 * Asks for an account, then sends its owner to their mailbox: the answer is the same whether the address has an account or not.
 * The form stays where it was behind it, so that a mistyped address is corrected and not typed anew.
 */
export function CreateAccount() {
  const [sent, setSent] = useState<Registration | null>(null);
  const form = useForm({
    names: ["name", "email", "password"],
    check,
    send: async (values) => {
      await bff.account.register.mutate(values);
      setSent(values);
    },
  });
  return (
    <>
      {sent === null ? null : <LookIntoYourMailbox sent={sent} onCorrect={() => setSent(null)} />}
      <form aria-label="Create account" hidden={sent !== null} className="grid max-w-md gap-5" {...form.wiring}>
        <TextField label="Name" name="name" autoComplete="name" maxLength={100} required error={form.errors.name} />
        <EmailField
          autoComplete="email"
          hint="We send a link to it, to see that it is yours."
          error={form.errors.email}
        />
        <NewPassword name="password" error={form.errors.password} />
        <FormProblem problem={form.problem} />
        <SubmitButton sending={form.sending}>Create account</SubmitButton>
      </form>
    </>
  );
}

function LookIntoYourMailbox({ sent, onCorrect }: { sent: Registration; onCorrect: () => void }) {
  const sendAgain = async () => {
    try {
      await bff.account.register.mutate(sent);
      toast("Sent again.");
    } catch (error) {
      toast(problemOf(error).message);
    }
  };
  return (
    <SaidInstead title="Look into your mailbox">
      <p className="text-ink-soft">
        We have sent a link to <span className="font-medium break-words text-ink">{sent.email}</span>. Open it in this
        browser and you are in. It works for a day.
      </p>
      <p className="text-small text-ink-soft">Nothing there after a few minutes? Look among the unwanted mails.</p>
      <div className="flex flex-wrap gap-x-8 gap-y-3 pt-2">
        <Button look="quiet" onClick={() => void sendAgain()}>
          Send it again
        </Button>
        <Button look="quiet" onClick={onCorrect}>
          Use another e-mail
        </Button>
      </div>
    </SaidInstead>
  );
}
