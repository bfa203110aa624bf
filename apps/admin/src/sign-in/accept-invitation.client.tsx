"use client";

import type { InvitationView } from "@cartwright/identity/contract";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { TextField } from "@cartwright/ui/text-field";
import { bff } from "../trpc/client.ts";
import { startSession } from "./start-session.ts";
import { StepProblem } from "./step-problem.tsx";
import { Submit } from "./submit.client.tsx";
import { useStep } from "./use-step.ts";

/** Name and password of somebody who was invited; then they are in. */
export function AcceptInvitation({ token, invitation }: { token: string; invitation: InvitationView }) {
  const step = useStep({
    names: ["name", "password"],
    send: async ({ name = "", password = "" }) => {
      const done = await bff.signIn.acceptInvitation.mutate({ token, name, password });
      await startSession(done.ticket, "/");
    },
  });
  return (
    <form aria-label="Accept the invitation" className="grid gap-5" {...step.wiring}>
      {/* For password managers: whose password it is. */}
      <input type="email" name="username" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        defaultValue={invitation.name}
        maxLength={100}
        required
        error={step.errorOf("name")}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        required
        hint="At least 10 characters. A few words are easier to remember than symbols."
        error={step.errorOf("password")}
      />
      <StepProblem problem={step.rest} />
      <Submit pending={step.pending} wide>
        Accept and sign in
      </Submit>
    </form>
  );
}
