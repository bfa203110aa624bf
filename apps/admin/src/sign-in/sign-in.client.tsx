"use client";

import type { SignInStep } from "@cartwright/identity/contract";
import { useState } from "react";
import { PasswordStep } from "./password-step.client.tsx";
import { SecondStep } from "./second-step.client.tsx";
import { startSession } from "./start-session.ts";

type Second = Extract<SignInStep, { kind: "second_factor" }>;

/** Signing in: the password, then whatever the account has besides; or a passkey at once. */
export function SignIn({ next }: { next: string }) {
  const [second, setSecond] = useState<Second | null>(null);
  const [again, setAgain] = useState<string>();
  const go = (ticket: string) => startSession(ticket, next);
  const follow = async (step: SignInStep) => {
    setAgain(undefined);
    if (step.kind === "second_factor") setSecond(step);
    else await go(step.ticket);
  };
  if (second === null) return <PasswordStep said={again} onStep={follow} onTicket={go} />;
  const restart = (why?: string) => {
    setAgain(why);
    setSecond(null);
  };
  return <SecondStep second={second} onTicket={go} onRestart={restart} />;
}
