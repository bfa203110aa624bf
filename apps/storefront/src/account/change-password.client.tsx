"use client";

import { PasswordField } from "@cartwright/ui/password-field.client";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { NewPassword } from "./new-password.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("changePassword");

/** A new password, by whoever knows the present one. `email` tells password managers whose it is. */
export function ChangePassword({ email, forgottenPath }: { email: string; forgottenPath: string }) {
  const router = useRouter();
  // Passwords do not stay in a form that has done its work.
  const [times, setTimes] = useState(0);
  const form = useForm({
    names: ["current", "next"],
    check,
    send: async (values) => {
      await bff.account.changePassword.mutate(values);
      setTimes((before) => before + 1);
      toast("Your password is changed. All other devices are signed out.");
      router.refresh();
    },
    codes: { WRONG_PASSWORD: "current", WEAK_PASSWORD: "next" },
  });
  return (
    <form key={times} className="grid max-w-md justify-items-start gap-5" {...form.wiring}>
      <input hidden type="email" name="username" autoComplete="username" value={email} readOnly />
      <div className="grid w-full gap-2">
        <PasswordField
          label="Current password"
          name="current"
          autoComplete="current-password"
          required
          error={form.errors.current}
        />
        <p className="text-small">
          <a href={forgottenPath} className="underlined inline-block py-1">
            Forgotten?
          </a>
        </p>
      </div>
      <div className="w-full">
        <NewPassword label="New password" name="next" error={form.errors.next} />
      </div>
      <FormProblem problem={form.problem} />
      <SubmitButton look="secondary" sending={form.sending}>
        Change password
      </SubmitButton>
    </form>
  );
}
