"use client";

import { TextField } from "@cartwright/ui/text-field";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { bff } from "../trpc/client.ts";
import { FormProblem } from "./form-problem.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { rulesOf, useForm } from "./use-form.ts";

const check = rulesOf("changeProfile");

/** How the customer is called. */
export function ChangeProfile({ name }: { name: string }) {
  const router = useRouter();
  const form = useForm({
    names: ["name"],
    check,
    send: async (values) => {
      await bff.account.changeProfile.mutate(values);
      toast("Saved.");
      router.refresh();
    },
  });
  return (
    <form className="grid max-w-md justify-items-start gap-5" {...form.wiring}>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={100}
        required
        defaultValue={name}
        error={form.errors.name}
        className="w-full"
      />
      <FormProblem problem={form.problem} />
      <SubmitButton look="secondary" sending={form.sending}>
        Save
      </SubmitButton>
    </form>
  );
}
