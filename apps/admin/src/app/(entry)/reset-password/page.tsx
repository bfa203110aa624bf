import type { Metadata } from "next";
import Link from "next/link";
import { AskReset } from "../../../sign-in/ask-reset.client.tsx";
import { EntryFrame } from "../../../sign-in/entry-frame.tsx";
import { LinkOver } from "../../../sign-in/link-over.tsx";
import { NewPassword } from "../../../sign-in/new-password.client.tsx";
import { tokenIn } from "../../../sign-in/token-in.ts";

export const metadata: Metadata = { title: "Reset password" };

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ResetPasswordPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = tokenIn(query);
  if (token !== null)
    return (
      <EntryFrame title="Choose a new password" lead="It ends all your sessions. Your second factor stays as it is.">
        <NewPassword token={token} />
      </EntryFrame>
    );
  if (query.token !== undefined)
    return (
      <EntryFrame title="Choose a new password">
        <LinkOver href="/reset-password" label="Send another link">
          Links are good once, for an hour, and only the newest one works.
        </LinkOver>
      </EntryFrame>
    );
  return (
    <EntryFrame title="Reset your password" lead="We send a link to your mailbox.">
      <AskReset />
      <p className="border-t border-line pt-4 text-small">
        <Link href="/sign-in" className="underlined inline-block py-1">
          Back to sign-in
        </Link>
      </p>
    </EntryFrame>
  );
}
