import { RoleId } from "@cartwright/identity/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RolePage } from "../../../../../roles/role-page.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Role" };

export default async function OneRolePage({ params }: { params: Promise<{ id: string }> }) {
  const me = await signedInWith("staff.read");
  const roleId = RoleId.safeParse((await params).id);
  if (!roleId.success) notFound();
  const admin = await adminCaller();
  return <RolePage role={await admin.roles.get({ roleId: roleId.data })} me={me} />;
}
