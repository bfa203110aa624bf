"use client";

import { Button, buttonClasses } from "@cartwright/ui/button";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { bff } from "../trpc/client.ts";
import { type Problem, problemOf } from "../trpc/problem.ts";
import { FormProblem } from "./form-problem.tsx";
import { SaidInstead } from "./said-instead.client.tsx";
import { startSession } from "./start-session.ts";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

interface ConfirmAccountProps {
  token: string;
  next: string;
  signInPath: string;
  createPath: string;
}

type State = { kind: "confirming" } | { kind: "password_needed" } | { kind: "refused"; problem: Problem };

/**
 * Confirms a registration. In the browser that registered it happens by itself; elsewhere whoever opened the link also says the
 * password that was chosen, so that a stranger's registration becomes nobody's account by one careless click.
 */
export function ConfirmAccount({ token, next, signInPath, createPath }: ConfirmAccountProps) {
  const [state, setState] = useState<State>({ kind: "confirming" });
  const asked = useRef(false);
  const confirm = useEffectEvent(async () => {
    if (asked.current) return;
    asked.current = true;
    try {
      const step = await bff.account.confirmRegistration.mutate({ token });
      if (step.kind === "signed_in") await startSession(step.ticket, next);
      else setState({ kind: "password_needed" });
    } catch (error) {
      setState({ kind: "refused", problem: problemOf(error) });
    }
  });
  useEffect(() => void confirm(), []);

  switch (state.kind) {
    case "confirming":
      return (
        <p role="status" className="animate-[breathe_1.8s_ease-in-out_infinite] text-lead text-ink-soft">
          One moment, your account is being made.
        </p>
      );
    case "password_needed":
      return <WithPassword token={token} next={next} />;
    case "refused":
      return (
        <SaidInstead title={state.problem.code === "NO_ANSWER" ? "No connection" : "This link does not work any more"}>
          <p className="text-ink-soft">
            {state.problem.code === "LINK_NO_LONGER_VALID"
              ? "It has been used, or it is older than a day. If you have confirmed your account already, sign in."
              : state.problem.message}
          </p>
          <div className="flex flex-wrap items-center gap-x-8 gap-y-4 pt-2">
            {state.problem.code === "LINK_NO_LONGER_VALID" ? (
              <>
                <a href={signInPath} className={buttonClasses("primary")}>
                  Sign in
                </a>
                <a href={createPath} className={buttonClasses("quiet")}>
                  Create account
                </a>
              </>
            ) : (
              <Button look="secondary" onClick={() => location.reload()}>
                Try again
              </Button>
            )}
          </div>
        </SaidInstead>
      );
  }
}

const check = rulesOf("password");

function WithPassword({ token, next }: { token: string; next: string }) {
  const form = useForm({
    names: ["password"],
    check,
    send: async ({ password }) => {
      const step = await bff.account.confirmRegistration.mutate({ token, password });
      return step.kind === "signed_in" ? startSession(step.ticket, next) : undefined;
    },
    codes: { WRONG_CREDENTIALS: "password" },
  });
  return (
    <form aria-label="Confirm your account" className="grid max-w-md gap-5" {...form.wiring}>
      <p className="text-ink-soft">
        You registered in another browser. Enter the password that you chose there, and your account is yours.
      </p>
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        error={form.errors.password}
      />
      <FormProblem problem={form.problem} />
      <SubmitButton sending={form.sending}>Confirm</SubmitButton>
    </form>
  );
}
