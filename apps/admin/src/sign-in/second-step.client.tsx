"use client";

import type { SignInStep } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { useState } from "react";
import { problemOf } from "../trpc/problem.ts";
import { CodeForm } from "./code-form.client.tsx";
import { EntryFrame } from "./entry-frame.tsx";
import { provePasskey } from "./prove-passkey.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

type Second = Extract<SignInStep, { kind: "second_factor" }>;
type Method = Second["methods"][number];

const WORDS: Readonly<Record<Method, { lead: string; instead: string }>> = {
  totp: { lead: "Enter the code that your authenticator app shows now.", instead: "Use your authenticator app" },
  passkey: { lead: "Confirm with your fingerprint, face, PIN or security key.", instead: "Use a passkey" },
  recovery_code: { lead: "Enter one of the codes you saved. Each works once.", instead: "Use a recovery code" },
};

interface SecondStepProps {
  second: Second;
  onTicket: (ticket: string) => Promise<void>;
  onRestart: (why?: string) => void;
}

/** The second proof; whichever of the account's ways the person has at hand. */
export function SecondStep({ second, onTicket, onRestart }: SecondStepProps) {
  const { ticket, methods } = second;
  const [method, setMethod] = useState<Method>(methods[0] ?? "totp");
  /** After five wrong codes, or ten minutes, only the beginning helps. */
  const orAgain = async <Result,>(proof: Promise<Result>): Promise<Result | null> => {
    try {
      return await proof;
    } catch (error) {
      const { code, message } = problemOf(error);
      if (code !== "START_SIGN_IN_AGAIN") throw error;
      onRestart(message);
      return null;
    }
  };
  const askPasskey = async () => {
    const opened = await orAgain(provePasskey(ticket));
    if (opened !== null) await onTicket(opened);
  };
  const passkey = useStep({ names: [], send: askPasskey });
  const choose = (other: Method) => {
    setMethod(other);
    if (other === "passkey") void passkey.attempt(askPasskey);
  };
  return (
    <EntryFrame title="Confirm that it’s you" lead={WORDS[method].lead}>
      {method === "passkey" ? (
        <form aria-label="Passkey" className="grid gap-5" {...passkey.wiring}>
          <StepProblem problem={passkey.rest} />
          <Submit pending={passkey.pending} wide>
            Use a passkey
          </Submit>
        </form>
      ) : (
        <CodeForm key={method} method={method} ticket={ticket} orAgain={orAgain} onTicket={onTicket} />
      )}
      <ul className="grid justify-items-start gap-1 border-t border-line pt-4">
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <li key={other}>
              <Button look="quiet" className="py-1" onClick={() => choose(other)}>
                {WORDS[other].instead}
              </Button>
            </li>
          ))}
        <li>
          <Button look="quiet" className="py-1" onClick={() => onRestart()}>
            Start again
          </Button>
        </li>
      </ul>
    </EntryFrame>
  );
}
