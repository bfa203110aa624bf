"use client";

import { TextField } from "@cartwright/ui/text-field";
import { useEffect, useRef } from "react";
import { bff } from "../trpc/client.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

interface CodeFormProps {
  method: "totp" | "recovery_code";
  ticket: string;
  orAgain: <Result>(proof: Promise<Result>) => Promise<Result | null>;
  onTicket: (ticket: string) => Promise<void>;
}

/** A code to type: of the app, or of the sheet of recovery codes. */
export function CodeForm({ method, ticket, orAgain, onTicket }: CodeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isTotp = method === "totp";
  const step = useStep({
    names: ["code"],
    codes: { WRONG_PROOF: "code" },
    send: async ({ code = "" }) => {
      const given = { ticket, code };
      const proof = isTotp ? bff.signIn.totp.mutate(given) : bff.signIn.recoveryCode.mutate(given);
      const done = await orAgain(proof);
      if (done !== null) await onTicket(done.ticket);
    },
  });
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form ref={form} aria-label="Second factor" className="grid gap-5" {...step.wiring}>
      <TextField
        label={isTotp ? "Code" : "Recovery code"}
        name="code"
        inputMode={isTotp ? "numeric" : "text"}
        autoComplete={isTotp ? "one-time-code" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={isTotp ? 9 : 20}
        required
        error={step.errorOf("code")}
        inputClassName="tabular tracking-[0.14em]"
      />
      <StepProblem problem={step.rest} />
      <Submit pending={step.pending} wide>
        Sign in
      </Submit>
    </form>
  );
}
