"use client";

import type { FactorAdded, TotpSetup } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { ConfirmApp } from "./confirm-app.client.tsx";
import { Moment } from "@cartwright/ui/moment.client";
import { PasswordAgain } from "./password-again.client.tsx";

interface AuthenticatorAppProps {
  confirmedAt: Date | null;
  /** The shop requires a second factor, and this is the only one. */
  isLast: boolean;
  onAdded: (added: FactorAdded) => void;
  onRemoved: () => void;
}

type Doing =
  | { kind: "nothing" }
  | { kind: "starting" }
  | { kind: "removing" }
  | { kind: "confirming"; setup: TotpSetup };
const NOTHING: Doing = { kind: "nothing" };

/** Six digits from a phone, new every thirty seconds. */
export function AuthenticatorApp({ confirmedAt, isLast, onAdded, onRemoved }: AuthenticatorAppProps) {
  const [doing, setDoing] = useState<Doing>(NOTHING);
  const cancel = () => setDoing(NOTHING);
  const start = async (password: string) =>
    setDoing({ kind: "confirming", setup: await bff.me.startTotp.mutate({ password }) });
  const remove = async (password: string) => {
    await bff.me.removeTotp.mutate({ password });
    cancel();
    onRemoved();
  };
  const isSetUp = confirmedAt !== null;
  return (
    <Section
      title="Authenticator app"
      lead="A code from your phone, new every thirty seconds."
      actions={
        doing.kind === "nothing" ? (
          <>
            {isSetUp && !isLast ? (
              <Button look="subtle" onClick={() => setDoing({ kind: "removing" })}>
                Remove app
              </Button>
            ) : null}
            <Button look="secondary" onClick={() => setDoing({ kind: "starting" })}>
              {isSetUp ? "Replace app" : "Set up app"}
            </Button>
          </>
        ) : null
      }
    >
      {doing.kind === "nothing" ? (
        <p className="flex flex-wrap items-center gap-3 text-small">
          {isSetUp ? (
            <>
              <StateBadge tone="good">On</StateBadge>
              <span className="text-ink-soft">
                since <Moment at={confirmedAt} />
                {isLast ? ". It is your only second factor: it stays until you add another." : null}
              </span>
            </>
          ) : (
            <StateBadge>Off</StateBadge>
          )}
        </p>
      ) : null}
      {doing.kind === "starting" ? (
        <PasswordAgain purpose="Set up the app" confirm="Continue" onConfirm={start} onCancel={cancel} />
      ) : null}
      {doing.kind === "removing" ? (
        <PasswordAgain purpose="Remove the app" confirm="Remove app" dangerous onConfirm={remove} onCancel={cancel} />
      ) : null}
      {doing.kind === "confirming" ? (
        <ConfirmApp
          setup={doing.setup}
          onCancel={cancel}
          onConfirmed={(added) => {
            cancel();
            onAdded(added);
          }}
        />
      ) : null}
    </Section>
  );
}
