"use client";

import type { SessionView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { networkWords } from "@cartwright/ui/network-words";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { Moment } from "@cartwright/ui/moment.client";

const METHODS: Readonly<Record<string, string>> = {
  password: "with the password",
  totp: "with password and code",
  passkey: "with a passkey",
  recovery_code: "with a recovery code",
  invitation: "by invitation",
};

/** Where the account is signed in; any of it can be ended. */
export function Devices({ sessions }: { sessions: readonly SessionView[] }) {
  const { me } = useTRPC();
  const end = useChange(me.revokeSession.mutationOptions(), { done: "The device is signed out." });
  const endOthers = useChange(me.revokeOtherSessions.mutationOptions(), { done: "All other devices are signed out." });
  return (
    <Section
      title="Devices"
      lead="Where you are signed in. Each session ends after twelve hours."
      flush
      actions={
        sessions.length > 1 ? (
          <Button look="secondary" disabled={endOthers.pending} onClick={() => endOthers.run()}>
            Sign out all others
          </Button>
        ) : null
      }
    >
      <ul>
        {sessions.map(({ id, device, address, method, createdAt, lastSeenAt, current }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line px-5 py-3 text-small first:border-t-0"
          >
            <div className="grid min-w-0">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {device}
                {current ? <StateBadge tone="good">This device</StateBadge> : null}
              </span>
              <span className="text-fine text-ink-soft">
                Since <Moment at={createdAt} /> {METHODS[method]}, from{" "}
                <span className="tabular">{networkWords(address)}</span>
                {current ? null : (
                  <>
                    , last seen <Moment at={lastSeenAt} />
                  </>
                )}
              </span>
            </div>
            {current ? null : (
              <Button look="quiet" className="py-1.5" disabled={end.pending} onClick={() => end.run({ sessionId: id })}>
                Sign out<VisuallyHidden> {device}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
