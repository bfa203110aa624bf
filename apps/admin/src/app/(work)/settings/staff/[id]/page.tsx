import { StaffId } from "@cartwright/identity/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffPage } from "../../../../../staff/staff-page.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Member of staff" };

export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const me = await signedInWith("staff.read");
  const staffId = StaffId.safeParse((await params).id);
  if (!staffId.success) notFound();
  const admin = await adminCaller();
  const [member, roles] = await Promise.all([admin.staff.get({ staffId: staffId.data }), admin.roles.list()]);
  return <StaffPage member={member} roles={roles} me={me} />;
}
