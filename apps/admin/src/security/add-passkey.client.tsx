"use client";

import type { FactorAdded } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { TextField } from "@cartwright/ui/text-field";
import { StepProblem } from "../sign-in/step-problem.tsx";
import { Submit } from "../sign-in/submit.client.tsx";
import { useStep } from "../sign-in/use-step.ts";
import { bff } from "../trpc/client.ts";

/** A name to know it by, the password, then the browser's own dialog. */
export function AddPasskey({ onAdded, onCancel }: { onAdded: (added: FactorAdded) => void; onCancel: () => void }) {
  const step = useStep({
    names: ["name", "password"],
    send: async ({ name = "", password = "" }) => {
      if (name.trim() === "") throw nameMissing();
      const { startRegistration } = await import("@simplewebauthn/browser");
      const { challengeId, options } = await bff.me.startPasskey.mutate({ password });
      const response = await startRegistration({ optionsJSON: options }).catch(notMade);
      onAdded(await bff.me.addPasskey.mutate({ challengeId, response: { ...response }, name }));
    },
  });
  return (
    <form aria-label="Add a passkey" className="grid max-w-sm gap-4" {...step.wiring}>
      <TextField
        label="Name"
        name="name"
        maxLength={100}
        required
        autoComplete="off"
        hint="To know it by, such as “MacBook” or “Blue security key”."
        error={step.errorOf("name")}
      />
      <PasswordField
        label="Your password"
        name="password"
        autoComplete="current-password"
        required
        error={step.errorOf("password")}
      />
      <StepProblem problem={step.rest} />
      <div className="flex flex-wrap items-center gap-2">
        <Submit pending={step.pending}>Continue</Submit>
        <Button look="subtle" onClick={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}

const told = (message: string, data: object) => Object.assign(new Error(message), { data });

/** Said before the browser makes a passkey that we could not keep. */
const nameMissing = () =>
  told("Please check what you entered.", { code: "INVALID_INPUT", httpStatus: 400, fields: { name: "Enter a name." } });

/** Browsers say little of why; this one reason they do say. */
function notMade(error: unknown): never {
  const isKnown = error instanceof Error && error.name === "InvalidStateError";
  const message = isKnown
    ? "This device has a passkey for you already."
    : "No passkey was made. Try again, or use another device.";
  throw told(message, { code: "NO_PASSKEY", httpStatus: 400 });
}
