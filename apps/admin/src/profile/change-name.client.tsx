"use client";

import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { StepProblem } from "../sign-in/step-problem.tsx";
import { Submit } from "../sign-in/submit.client.tsx";
import { useStep } from "../sign-in/use-step.ts";
import { bff } from "../trpc/client.ts";

/** The name that colleagues see beside what somebody did. */
export function ChangeName({ name }: { name: string }) {
  const router = useRouter();
  const step = useStep({
    names: ["name"],
    send: async ({ name: chosen = "" }) => {
      await bff.me.changeName.mutate({ name: chosen });
      toast("Saved.");
      router.refresh();
    },
  });
  return (
    <Section title="Your name" lead="Colleagues see it beside what you do.">
      <form aria-label="Your name" className="grid max-w-sm gap-4" {...step.wiring}>
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          defaultValue={name}
          maxLength={100}
          required
          error={step.errorOf("name")}
        />
        <StepProblem problem={step.rest} />
        <div>
          <Submit pending={step.pending}>Save</Submit>
        </div>
      </form>
    </Section>
  );
}
