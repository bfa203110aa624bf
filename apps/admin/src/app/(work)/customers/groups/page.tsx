import type { Metadata } from "next";
import { GroupList } from "../../../../customers/group-list.client.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Customer groups" };

export default async function GroupsPage() {
  const me = await signedInWith("customers.read");
  const admin = await adminCaller();
  const first = await admin.customers.groups.list({});
  return <GroupList first={first} mayWrite={me.permissions.includes("customers.write")} />;
}
