"use client";

import type { StaffDetail } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { Section } from "@cartwright/ui/section";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

type Act = "disable" | "enable" | "reset" | "again" | "withdraw";

/** What opens and closes the door to somebody. Everything that shuts out or cannot be taken back is asked once more, by name. */
export function StaffAccess({ member }: { member: StaffDetail }) {
  // What was asked stays while the dialog fades away.
  const [asked, setAsked] = useState<{ act: Act; open: boolean }>({ act: "disable", open: false });
  const close = () => setAsked({ ...asked, open: false });
  const acts = useActs(member, close);
  const offered = actsFor(member);
  const { question, consequence, confirm, dangerous, run, pending } = acts[asked.act];
  return (
    <Section title="Access" flush>
      <ul>
        {offered.map((act) => (
          <li
            key={act}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-5 py-3 first:border-t-0"
          >
            <p className="max-w-[52ch] text-small text-ink-soft">{acts[act].about}</p>
            <Button
              look="secondary"
              disabled={acts[act].pending}
              onClick={() => (acts[act].asks ? setAsked({ act, open: true }) : acts[act].run())}
            >
              {acts[act].label}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked.open}
        onClose={close}
        title={question}
        confirm={confirm}
        dangerous={dangerous}
        pending={pending}
        onConfirm={run}
      >
        {consequence}
      </ConfirmDialog>
    </Section>
  );
}

function actsFor({ state, secondFactor }: StaffDetail): readonly Act[] {
  if (state === "disabled") return ["enable"];
  if (state === "invited") return ["again", "withdraw"];
  return secondFactor ? ["reset", "disable"] : ["disable"];
}

interface Offer {
  label: string;
  about: string;
  asks: boolean;
  dangerous: boolean;
  question: string;
  consequence: ReactNode;
  confirm: string;
  run: () => void;
  pending: boolean;
}

function useActs(member: StaffDetail, close: () => void): Record<Act, Offer> {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: staffId, version, name, email, apiKeys } = member;
  const tell = (done: string) => ({ done, after: close });
  const disable = useChange(trpc.staff.disable.mutationOptions(), tell(`${name} is disabled.`));
  const enable = useChange(trpc.staff.enable.mutationOptions(), tell(`${name} is enabled.`));
  const reset = useChange(trpc.staff.resetSecondFactor.mutationOptions(), tell(`${name} has no second factor now.`));
  const again = useChange(
    trpc.staff.sendInvitationAgain.mutationOptions(),
    tell(`A new link is on its way to ${email}.`),
  );
  const withdraw = useChange(trpc.staff.withdrawInvitation.mutationOptions(), {
    done: `The invitation of ${name} is withdrawn.`,
    after: () => router.push("/settings/staff"),
  });
  const asks = { asks: true, dangerous: true };
  const plain = { asks: false, dangerous: false, question: "", consequence: null, confirm: "" };
  return {
    disable: {
      ...asks,
      dangerous: false,
      label: "Disable",
      about: "Shuts them out of every device at once. Their account and history stay.",
      question: `Disable ${name}?`,
      consequence: (
        <>
          <p>They are signed out everywhere at once and cannot sign in until somebody enables them.</p>
          {apiKeys > 0 ? (
            <p className="text-ink">
              {apiKeys === 1 ? "The API key that they made goes" : `The ${apiKeys} API keys that they made go`} on
              working. Revoke what they may still know.
            </p>
          ) : null}
        </>
      ),
      confirm: `Disable ${name}`,
      run: () => disable.run({ staffId, version }),
      pending: disable.pending,
    },
    enable: {
      ...plain,
      label: "Enable",
      about: "Lets them in again, with the role and password they had.",
      run: () => enable.run({ staffId, version }),
      pending: enable.pending,
    },
    reset: {
      ...asks,
      label: "Reset second factor",
      about: "For somebody who has lost phone and recovery codes. Make sure that it is really them who asks.",
      question: `Reset the second factor of ${name}?`,
      consequence: <p>Codes, passkeys and recovery codes stop working, and they are signed out. A mail tells them.</p>,
      confirm: "Reset second factor",
      run: () => reset.run({ staffId }),
      pending: reset.pending,
    },
    again: {
      ...plain,
      label: "Send again",
      about: `Sends another link to ${email}, for another week; the one before works no longer.`,
      run: () => again.run({ staffId }),
      pending: again.pending,
    },
    withdraw: {
      ...asks,
      label: "Withdraw",
      about: "Takes the invitation back: its link works no longer.",
      question: `Withdraw the invitation of ${name}?`,
      consequence: <p>The link in their mailbox stops working and they leave the list. You can invite them anew.</p>,
      confirm: "Withdraw invitation",
      run: () => withdraw.run({ staffId }),
      pending: withdraw.pending,
    },
  };
}
