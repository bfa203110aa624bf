"use client";

import type { CustomerView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { EmailField } from "@cartwright/ui/email-field";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";
import { FormProblem } from "./form-problem.tsx";
import { Mailbox } from "./mailbox.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

/** Asks for another e-mail; while both mailboxes have not agreed, how far it is, and a way back. */
export function ChangeEmail({ customer }: { customer: CustomerView }) {
  return customer.emailChange === null ? (
    <AskForChange email={customer.email} />
  ) : (
    <UnderWay email={customer.email} change={customer.emailChange} />
  );
}

const check = rulesOf("changeEmail");

function AskForChange({ email }: { email: string }) {
  const router = useRouter();
  const form = useForm({
    names: ["email", "password"],
    check,
    send: async (values) => {
      await bff.account.changeEmail.mutate(values);
      toast("We have written to both mailboxes.");
      router.refresh();
    },
  });
  return (
    <form className="grid max-w-md justify-items-start gap-5" {...form.wiring}>
      <p className="text-small">
        Now <span className="font-medium wrap-anywhere">{email}</span>
      </p>
      <EmailField label="New e-mail" autoComplete="email" error={form.errors.email} className="w-full" />
      <PasswordField
        label="Your password"
        name="password"
        autoComplete="current-password"
        required
        error={form.errors.password}
        className="w-full"
      />
      <FormProblem problem={form.problem} />
      <SubmitButton look="secondary" sending={form.sending}>
        Change e-mail
      </SubmitButton>
    </form>
  );
}

function UnderWay({ email, change }: { email: string; change: NonNullable<CustomerView["emailChange"]> }) {
  const router = useRouter();
  const cancel = async () => {
    try {
      await bff.account.cancelEmailChange.mutate();
      toast("Your e-mail stays as it is.");
      router.refresh();
    } catch (error) {
      toast(problemOf(error).message);
    }
  };
  return (
    <div className="grid max-w-md justify-items-start gap-6">
      <ol className="grid w-full">
        <Mailbox email={email} what="now" confirmed={change.oldConfirmed} />
        <Mailbox email={change.email} what="new" confirmed={change.newConfirmed} />
      </ol>
      <p className="text-small text-ink-soft">
        Open the links that we have sent, in any order. The change takes place with the second one; they work for a day.
      </p>
      <Button look="quiet" onClick={() => void cancel()}>
        Keep the e-mail as it is
      </Button>
    </div>
  );
}
