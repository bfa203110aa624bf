import type { Metadata } from "next";
import { askedIn } from "../../overview/asked.ts";
import { lookAtShop } from "../../overview/look-at-shop.ts";
import { Overview } from "../../overview/overview.tsx";
import { adminCaller } from "../../trpc/admin-caller.ts";
import { signedIn } from "../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Overview" };

interface OverviewPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const me = await signedIn();
  const asked = askedIn(await searchParams);
  const admin = await adminCaller();
  const [seen, sessions] = await Promise.all([lookAtShop(admin, me, asked), admin.me.sessions()]);
  return <Overview me={me} asked={asked} {...seen} sessions={sessions} />;
}
