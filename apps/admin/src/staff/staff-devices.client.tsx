"use client";

import type { StaffDetail } from "@cartwright/identity/contract";
import { networkWords } from "@cartwright/ui/network-words";
import { Button } from "@cartwright/ui/button";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** Where somebody is signed in right now. */
export function StaffDevices({ member, mayChange }: { member: StaffDetail; mayChange: boolean }) {
  const trpc = useTRPC();
  const [asks, setAsks] = useState(false);
  const signOut = useChange(trpc.staff.signOutEverywhere.mutationOptions(), {
    done: `${member.name} is signed out everywhere.`,
    after: () => setAsks(false),
  });
  const { sessions } = member;
  return (
    <Section
      title="Signed in on"
      flush
      actions={
        mayChange && sessions.length > 0 ? (
          <Button look="secondary" onClick={() => setAsks(true)}>
            Sign out everywhere
          </Button>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <p className="px-5 py-4 text-small text-ink-soft">Nowhere at the moment.</p>
      ) : (
        <ul>
          {sessions.map(({ id, device, address, lastSeenAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line px-5 py-2.5 text-small first:border-t-0"
            >
              <span>
                {device} <span className="text-ink-soft">· {networkWords(address)}</span>
              </span>
              <span className="text-fine text-ink-soft">
                seen <Moment at={lastSeenAt} as="ago" />
              </span>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Sign ${member.name} out everywhere?`}
        confirm="Sign out everywhere"
        pending={signOut.pending}
        onConfirm={() => signOut.run({ staffId: member.id })}
      >
        <p>Every device is signed out at once. They can sign in again.</p>
      </ConfirmDialog>
    </Section>
  );
}
