import type { Metadata } from "next";
import { Overview } from "../../overview/overview.tsx";
import { adminCaller } from "../../trpc/admin-caller.ts";
import { signedIn } from "../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  const me = await signedIn();
  const admin = await adminCaller();
  return <Overview me={me} sessions={await admin.me.sessions()} />;
}
