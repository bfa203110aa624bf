import type { Metadata } from "next";
import { Overview } from "../../overview/overview.tsx";
import { signedIn } from "../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  return <Overview me={await signedIn()} />;
}
