import type { RoleView } from "@cartwright/identity/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import Link from "next/link";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import { beyond, inWords } from "../staff/beyond.ts";
import type { Me } from "../trpc/outputs.ts";
import { PermissionList } from "./permission-list.tsx";
import { RemoveRole } from "./remove-role.client.tsx";
import { RoleForm } from "./role-form.client.tsx";

/** One role: to read where it belongs to every shop or is one's own, to change where it is the shop's. */
export function RolePage({ role, me }: { role: RoleView; me: Me }) {
  const manages = me.permissions.includes("roles.manage");
  const locked = whyLocked(role, me);
  return (
    <Page
      title={role.name}
      badge={role.builtIn ? <StateBadge>Built in</StateBadge> : <StateBadge tone="info">Your own</StateBadge>}
      lead={
        <>
          {role.description === "" ? null : <span className="block">{role.description}</span>}
          {peopleWords(role.members)}
        </>
      }
      crumbs={[{ href: "/settings/roles", label: "Roles" }]}
      actions={
        manages ? (
          <>
            {locked === null && role.members === 0 ? <RemoveRole role={role} /> : null}
            <Link href={`/settings/roles/new?from=${role.id}`} className={buttonClasses("secondary")}>
              Make a copy
            </Link>
          </>
        ) : null
      }
    >
      {locked === null ? (
        <RoleForm me={me} current={role} />
      ) : (
        <>
          <Notice>{locked}</Notice>
          <Section title="What it may do">
            <PermissionList permissions={role.permissions} />
          </Section>
        </>
      )}
      {me.permissions.includes("audit.read") ? <History type="role" id={role.id} /> : null}
    </Page>
  );
}

function whyLocked({ builtIn, name, permissions }: RoleView, me: Me): string | null {
  if (builtIn) return "This role belongs to every shop and stays as it is. A copy of it is yours to change.";
  if (!me.permissions.includes("roles.manage")) return "Your role sees roles and does not change them.";
  if (name === me.role) return "This is your own role. Somebody with another role has to change it.";
  const more = beyond(permissions, me);
  return more.length === 0 ? null : `This role allows what yours does not: ${inWords(more)}. Ask an owner.`;
}

const peopleWords = (members: number): string =>
  members === 0 ? "Nobody has it." : members === 1 ? "One person has it." : `${members} people have it.`;
