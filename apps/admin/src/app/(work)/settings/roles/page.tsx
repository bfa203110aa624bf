import { buttonClasses } from "@cartwright/ui/button";
import type { Metadata } from "next";
import Link from "next/link";
import { RoleList } from "../../../../roles/role-list.client.tsx";
import { Page } from "../../../../shell/page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  const me = await signedInWith("staff.read");
  const admin = await adminCaller();
  const roles = await admin.roles.list();
  return (
    <Page
      title="Roles"
      lead="What people may do here. Everybody has one role."
      actions={
        me.permissions.includes("roles.manage") ? (
          <Link href="/settings/roles/new" className={buttonClasses()}>
            New role
          </Link>
        ) : null
      }
    >
      <div className="rounded-soft border border-line bg-paper-raised">
        <RoleList roles={roles} />
      </div>
    </Page>
  );
}
