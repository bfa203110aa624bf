import { RoleId } from "@cartwright/identity/contract";
import type { Metadata } from "next";
import { RoleForm } from "../../../../../roles/role-form.client.tsx";
import { Page } from "../../../../../shell/page.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "New role" };

/** `?from=`: begins as a copy of another role, with as much of it as one may give. */
export default async function NewRolePage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const me = await signedInWith("roles.manage");
  const from = RoleId.safeParse((await searchParams).from);
  const source = from.success ? await (await adminCaller()).roles.get({ roleId: from.data }) : null;
  const begin = source === null ? undefined : copyOf(source);
  return (
    <Page title="New role" crumbs={[{ href: "/settings/roles", label: "Roles" }]}>
      {begin === undefined ? <RoleForm me={me} current={null} /> : <RoleForm me={me} current={null} begin={begin} />}
    </Page>
  );

  function copyOf({ name, description, permissions }: NonNullable<typeof source>) {
    const given = permissions.filter((permission) => me.permissions.includes(permission));
    return { name: `${name} (copy)`, description, permissions: given };
  }
}
