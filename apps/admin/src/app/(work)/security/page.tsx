import type { Metadata } from "next";
import { Security } from "../../../security/security.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedIn } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  const { secondFactor, secondFactorRequired } = await signedIn();
  const admin = await adminCaller();
  const security = await admin.me.security();
  const sessions = secondFactorRequired && !secondFactor ? null : await admin.me.sessions();
  return <Security security={security} sessions={sessions} />;
}
