"use client";

import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { PasswordAgain } from "./password-again.client.tsx";
import { ShownCodes } from "./shown-codes.client.tsx";

interface RecoveryCodesProps {
  left: number;
  /** New ones, to be saved now: they are never shown again. */
  codes: readonly string[] | null;
  onNew: (codes: readonly string[] | null) => void;
  onSaved: () => void;
}

const FEW = 3;

/** For the day when phone and keys are gone. */
export function RecoveryCodes({ left, codes, onNew, onSaved }: RecoveryCodesProps) {
  const [renewing, setRenewing] = useState(false);
  const renew = async (password: string) => {
    const { recoveryCodes } = await bff.me.newRecoveryCodes.mutate({ password });
    setRenewing(false);
    onNew(recoveryCodes);
  };
  return (
    <Section
      title="Recovery codes"
      lead="Each signs you in once when app and keys are gone."
      actions={
        codes === null && !renewing ? (
          <Button look="secondary" onClick={() => setRenewing(true)}>
            New codes
          </Button>
        ) : null
      }
    >
      {codes !== null ? <ShownCodes codes={codes} onSaved={onSaved} /> : null}
      {codes === null && renewing ? (
        <PasswordAgain
          purpose="New recovery codes"
          confirm="Replace the codes"
          onConfirm={renew}
          onCancel={() => setRenewing(false)}
        />
      ) : null}
      {codes === null && !renewing ? (
        <StateBadge tone={left === 0 ? "bad" : left <= FEW ? "warning" : "good"}>
          {left === 1 ? "1 code left" : `${left} codes left`}
        </StateBadge>
      ) : null}
    </Section>
  );
}
