import { DeadLetterId } from "@cartwright/messaging/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterPage } from "../../../../../operations/letter-page.client.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Dead letter" };

export default async function DeadLetterPage({ params }: { params: Promise<{ id: string }> }) {
  const me = await signedInWith("operations.read");
  const id = DeadLetterId.safeParse((await params).id);
  if (!id.success) notFound();
  const { operations } = await adminCaller();
  return <LetterPage first={await operations.deadLetter({ id: id.data })} me={me} />;
}
