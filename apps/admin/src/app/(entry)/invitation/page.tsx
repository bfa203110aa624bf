import type { Metadata } from "next";
import { shopName } from "../../../shell/shop-name.ts";
import { AcceptInvitation } from "../../../sign-in/accept-invitation.client.tsx";
import { invitationBy } from "../../../sign-in/before-the-door.ts";
import { EntryFrame } from "../../../sign-in/entry-frame.tsx";
import { LinkOver } from "../../../sign-in/link-over.tsx";
import { tokenIn } from "../../../sign-in/token-in.ts";

export const metadata: Metadata = { title: "Invitation" };

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function InvitationPage({ searchParams }: Props) {
  const token = tokenIn(await searchParams);
  const invitation = token === null ? null : await invitationBy(token);
  if (token === null || invitation === null)
    return (
      <EntryFrame title="Invitation">
        <LinkOver href="/sign-in" label="Go to sign-in">
          An invitation works once, for a limited time. Ask whoever invited you to send it again.
        </LinkOver>
      </EntryFrame>
    );
  return (
    <EntryFrame
      title={`Welcome to ${await shopName()}`}
      lead={
        <>
          You are invited as <strong className="font-medium text-ink">{invitation.role}</strong> with{" "}
          <span className="break-words text-ink">{invitation.email}</span>.
        </>
      }
    >
      <AcceptInvitation token={token} invitation={invitation} />
    </EntryFrame>
  );
}
