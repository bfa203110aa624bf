"use client";

import type { FactorAdded, StaffSecurity } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { useState } from "react";
import { bff } from "../trpc/client.ts";
import { AddPasskey } from "./add-passkey.client.tsx";
import { Moment } from "@cartwright/ui/moment.client";
import { PasswordAgain } from "./password-again.client.tsx";

type Passkey = StaffSecurity["passkeys"][number];

interface PasskeysProps {
  passkeys: readonly Passkey[];
  isLast: boolean;
  onAdded: (added: FactorAdded) => void;
  onRemoved: () => void;
}

/** Keys that a device or a security key holds: with a fingerprint, a face or a PIN they sign in alone. */
export function Passkeys({ passkeys, isLast, onAdded, onRemoved }: PasskeysProps) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = (passkeyId: string) => async (password: string) => {
    await bff.me.removePasskey.mutate({ passkeyId, password });
    setRemoving(null);
    onRemoved();
  };
  return (
    <Section
      title="Passkeys"
      lead="Sign in with a fingerprint, a face or a security key."
      flush={passkeys.length > 0 && !adding}
      actions={
        adding ? null : (
          <Button look="secondary" onClick={() => setAdding(true)}>
            Add a passkey
          </Button>
        )
      }
    >
      {adding ? (
        <AddPasskey
          onCancel={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            onAdded(added);
          }}
        />
      ) : null}
      {passkeys.length === 0 && !adding ? <p className="text-small text-ink-soft">No passkeys yet.</p> : null}
      <ul className={adding ? "mt-5 -mx-5 -mb-5 border-t border-line empty:hidden" : undefined}>
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="grid gap-4 border-t border-line px-5 py-3 text-small first:border-t-0">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <PasskeyFacts passkey={passkey} isLast={isLast} />
              {isLast || removing === passkey.id ? null : (
                <Button look="quiet" className="py-1.5" onClick={() => setRemoving(passkey.id)}>
                  Remove<VisuallyHidden> {passkey.name}</VisuallyHidden>
                </Button>
              )}
            </div>
            {removing === passkey.id ? (
              <PasswordAgain
                purpose={`Remove ${passkey.name}`}
                confirm="Remove passkey"
                dangerous
                onConfirm={remove(passkey.id)}
                onCancel={() => setRemoving(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PasskeyFacts({ passkey, isLast }: { passkey: Passkey; isLast: boolean }) {
  const { name, createdAt, lastUsedAt } = passkey;
  return (
    <div className="grid min-w-0">
      <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
      <span className="text-fine text-ink-soft">
        Added <Moment at={createdAt} />
        {lastUsedAt === null ? (
          ", never used"
        ) : (
          <>
            , last used <Moment at={lastUsedAt} />
          </>
        )}
        {isLast ? ". It is your only second factor: it stays until you add another." : null}
      </span>
    </div>
  );
}
