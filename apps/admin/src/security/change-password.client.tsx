"use client";

import { Button } from "@cartwright/ui/button";
import { PasswordField } from "@cartwright/ui/password-field.client";
import { Section } from "@cartwright/ui/section";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { StepProblem } from "../sign-in/step-problem.tsx";
import { Submit } from "../sign-in/submit.client.tsx";
import { useStep } from "../sign-in/use-step.ts";
import { bff } from "../trpc/client.ts";

/** The password; changing it ends all other sessions. */
export function ChangePassword() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const step = useStep({
    names: ["current", "next"],
    codes: { WRONG_PASSWORD: "current", WEAK_PASSWORD: "next" },
    send: async ({ current = "", next = "" }) => {
      await bff.me.changePassword.mutate({ current, next });
      setOpen(false);
      toast("Your password is changed. All other devices are signed out.");
      router.refresh();
    },
  });
  return (
    <Section
      title="Password"
      actions={
        open ? null : (
          <Button look="secondary" onClick={() => setOpen(true)}>
            Change password
          </Button>
        )
      }
    >
      {open ? (
        <form aria-label="Change password" className="grid max-w-sm gap-4" {...step.wiring}>
          <PasswordField
            label="Current password"
            name="current"
            autoComplete="current-password"
            required
            error={step.errorOf("current")}
          />
          <PasswordField
            label="New password"
            name="next"
            autoComplete="new-password"
            required
            hint="At least 10 characters. A few words are easier to remember than symbols."
            error={step.errorOf("next")}
          />
          <StepProblem problem={step.rest} />
          <div className="flex flex-wrap items-center gap-2">
            <Submit pending={step.pending}>Change password</Submit>
            <Button look="subtle" onClick={() => setOpen(false)}>
              Back
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-small text-ink-soft">Changing it signs out all your other devices.</p>
      )}
    </Section>
  );
}
