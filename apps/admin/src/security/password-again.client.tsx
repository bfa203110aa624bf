"use client";

import { Button } from "@cartwright/ui/button";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { useEffect, useRef } from "react";
import { StepProblem } from "../sign-in/step-problem.tsx";
import { Submit } from "../sign-in/submit.client.tsx";
import { useStep } from "../sign-in/use-step.ts";

interface PasswordAgainProps {
  /** What is about to be done: names the form. */
  purpose: string;
  confirm: string;
  dangerous?: boolean;
  onConfirm: (password: string) => Promise<unknown>;
  onCancel: () => void;
}

/** Asks for the password before the means of signing in change. */
export function PasswordAgain({ purpose, confirm, dangerous = false, onConfirm, onCancel }: PasswordAgainProps) {
  const form = useRef<HTMLFormElement>(null);
  const step = useStep({ names: ["password"], send: ({ password = "" }) => onConfirm(password) });
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form ref={form} aria-label={purpose} className="grid max-w-sm gap-4" {...step.wiring}>
      <PasswordField
        label="Your password"
        name="password"
        autoComplete="current-password"
        required
        error={step.errorOf("password")}
      />
      <StepProblem problem={step.rest} />
      <div className="flex flex-wrap items-center gap-2">
        <Submit pending={step.pending} look={dangerous ? "danger" : "primary"}>
          {confirm}
        </Submit>
        <Button look="subtle" onClick={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}
