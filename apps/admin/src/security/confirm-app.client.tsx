"use client";

import type { FactorAdded, TotpSetup } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { StepProblem } from "../sign-in/step-problem.tsx";
import { Submit } from "../sign-in/submit.client.tsx";
import { useStep } from "../sign-in/use-step.ts";
import { bff } from "../trpc/client.ts";
import { QrCode } from "./qr-code.tsx";

interface ConfirmAppProps {
  setup: TotpSetup;
  onConfirmed: (added: FactorAdded) => void;
  onCancel: () => void;
}

/** The code to scan, or its key to type; then the first code proves that the app has it. */
export function ConfirmApp({ setup, onConfirmed, onCancel }: ConfirmAppProps) {
  const step = useStep({
    names: ["code"],
    codes: { WRONG_PROOF: "code" },
    send: async ({ code = "" }) => onConfirmed(await bff.me.confirmTotp.mutate({ setup: setup.setup, code })),
  });
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-[auto_minmax(0,1fr)]">
      <QrCode text={setup.uri} label="QR code for your authenticator app" />
      <div className="grid content-start gap-5">
        <div className="grid gap-1.5 text-small">
          <p>Scan the code with your app. Where it cannot scan, type this key:</p>
          <p className="tabular font-medium tracking-wide break-words select-all">
            {setup.key.replaceAll(/(.{4})(?=.)/g, "$1 ")}
          </p>
        </div>
        <form aria-label="Confirm the app" className="grid max-w-sm gap-4" {...step.wiring}>
          <TextField
            label="Code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            required
            hint="The six digits that the app shows now."
            error={step.errorOf("code")}
            inputClassName="tabular tracking-[0.14em]"
          />
          <StepProblem problem={step.rest} />
          <div className="flex flex-wrap items-center gap-2">
            <Submit pending={step.pending}>Turn on</Submit>
            <Button look="subtle" onClick={onCancel}>
              Back
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}
