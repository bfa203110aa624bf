import type { RoleView, StaffDetail } from "@cartwright/identity/contract";
import { DefinitionList } from "@cartwright/ui/definition-list";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { beyond, inWords } from "./beyond.ts";
import { StaffAccess } from "./staff-access.client.tsx";
import { StaffAccount } from "./staff-account.client.tsx";
import { StaffDevices } from "./staff-devices.client.tsx";
import { StaffState } from "./staff-state.tsx";

interface StaffPageProps {
  member: StaffDetail;
  roles: readonly RoleView[];
  me: Me;
}

/** One member of staff: role, access, where they are signed in, what happened to their account. */
export function StaffPage({ member, roles, me }: StaffPageProps) {
  const locked = whyLocked(member, me);
  return (
    <Page
      title={member.name}
      badge={<StaffState state={member.state} />}
      lead={member.email}
      crumbs={[{ href: "/settings/staff", label: "Staff" }]}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-6">
          <StaffAccount key={member.version} member={member} roles={roles} me={me} locked={locked} />
          {member.state === "invited" ? null : <StaffDevices member={member} mayChange={locked === null} />}
        </div>
        <div className="grid gap-6">
          <Section title="At a glance">
            <DefinitionList facts={factsOf(member)} />
          </Section>
          {locked === null ? <StaffAccess member={member} /> : null}
        </div>
      </div>
      {me.permissions.includes("audit.read") ? <History type="staff" id={member.id} /> : null}
    </Page>
  );
}

/** The server refuses for the same reasons; here they are said before somebody tries. */
function whyLocked({ you, permissions, name }: StaffDetail, me: Me): string | null {
  if (!me.permissions.includes("staff.manage")) return "Your role sees staff and does not change them.";
  if (you) return "This is you. Nobody changes their own role; your name is under Profile.";
  const more = beyond(permissions, me);
  return more.length === 0 ? null : `${name} may do what you may not: ${inWords(more)}. Ask an owner.`;
}

function factsOf(member: StaffDetail) {
  const { state, invitedUntil, lastSignedInAt, createdAt, totp, passkeys, recoveryCodes, apiKeys } = member;
  const factors = [
    totp ? "Codes by app" : null,
    passkeys > 0 ? `${passkeys} ${passkeys === 1 ? "passkey" : "passkeys"}` : null,
  ].filter((text) => text !== null);
  const never = <span className="text-ink-soft">Never</span>;
  const all = [
    { name: "Last signed in", value: lastSignedInAt === null ? never : <Moment at={lastSignedInAt} as="ago" /> },
    { name: "Second factor", value: factors.length === 0 ? "None" : factors.join(", ") },
    { name: "Recovery codes", value: `${recoveryCodes} unused` },
    { name: "API keys made", value: String(apiKeys) },
    { name: "Added", value: <Moment at={createdAt} as="day" /> },
  ];
  const invited = [{ name: "Invitation ends", value: invitedUntil === null ? "Over" : <Moment at={invitedUntil} /> }];
  return state === "invited" ? [...invited, ...all.slice(-1)] : all;
}
