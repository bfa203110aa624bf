import type { Metadata } from "next";
import { StaffList } from "../../../../staff/staff-list.client.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffListPage() {
  const me = await signedInWith("staff.read");
  const admin = await adminCaller();
  const [staff, roles] = await Promise.all([admin.staff.list(), admin.roles.list()]);
  return <StaffList staff={staff} roles={roles} me={me} />;
}
