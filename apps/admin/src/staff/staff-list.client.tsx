"use client";

import type { RoleView, StaffView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Moment } from "@cartwright/ui/moment.client";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { UsersRound } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { InviteStaff } from "./invite-staff.client.tsx";
import { StaffState } from "./staff-state.tsx";

interface StaffListProps {
  staff: readonly StaffView[];
  roles: readonly RoleView[];
  me: Me;
}

/** Everybody who works here. What is sought and which states are shown stands in the address. */
export function StaffList({ staff, roles, me }: StaffListProps) {
  const asked = useSearchParams();
  // The fields show at once what is typed; the address follows in its own time.
  const [{ q, state }, setSought] = useState({ q: asked.get("q") ?? "", state: asked.get("state") ?? "" });
  const mayInvite = me.permissions.includes("staff.manage");
  const seek = (change: { q?: string; state?: string }) => {
    const sought = { q, state, ...change };
    setSought(sought);
    ask({ q: sought.q || null, state: sought.state || null });
  };
  const found = staff.filter((member) => isFound(member, q) && (state === "" || member.state === state));
  return (
    <Page
      title="Staff"
      lead="Who works in this shop and in which role."
      actions={mayInvite ? <Button onClick={() => ask({ new: "" })}>Invite staff</Button> : null}
    >
      <form
        data-filters
        aria-label="Filters"
        className="grid grid-cols-[minmax(0,1fr)_9rem] gap-3 sm:grid-cols-[20rem_10rem]"
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          label="Find"
          type="search"
          placeholder="Name, e-mail or role"
          value={q}
          onChange={({ target }) => seek({ q: target.value })}
        />
        <SelectField label="State" value={state} onChange={({ target }) => seek({ state: target.value })}>
          <option value="">All</option>
          <option value="active">Active</option>
          <option value="invited">Invited</option>
          <option value="disabled">Disabled</option>
        </SelectField>
      </form>
      <div className="rounded-soft border border-line bg-paper-raised">
        {found.length === 0 ? (
          <EmptyState
            icon={<UsersRound aria-hidden size={26} strokeWidth={1.5} />}
            title="Nobody like that works here"
            action={
              <Button look="secondary" onClick={() => seek({ q: "", state: "" })}>
                Show everybody
              </Button>
            }
          />
        ) : (
          <DataTable label="Staff" columns={COLUMNS} rows={found} keyOf={({ id }) => id} />
        )}
      </div>
      {mayInvite ? (
        <InviteStaff open={asked.has("new")} onClose={() => ask({ new: null })} roles={roles} me={me} />
      ) : null}
    </Page>
  );
}

const COLUMNS: readonly Column<StaffView>[] = [
  {
    head: "Name",
    cell: ({ id, name, email, you }) => (
      <span className="grid min-w-0">
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <Link href={`/settings/staff/${id}`} className={rowEntryClasses}>
            {name}
          </Link>
          {you ? <span className="text-ink-soft"> · you</span> : null}
        </span>
        <span className="text-fine text-ink-soft [overflow-wrap:anywhere]">{email}</span>
      </span>
    ),
  },
  { head: "Role", cell: ({ role }) => role.name },
  { head: "State", cell: (member) => <StaffState state={member.state} /> },
  {
    head: "Second factor",
    from: "desktop",
    cell: ({ secondFactor, state }) => (state === "invited" ? "–" : secondFactor ? "Set up" : "None"),
  },
  { head: "Last signed in", end: true, cell: (member) => <LastSeen member={member} /> },
];

function LastSeen({ member: { state, lastSignedInAt, invitedUntil } }: { member: StaffView }) {
  if (lastSignedInAt !== null) return <Moment at={lastSignedInAt} as="ago" />;
  if (state !== "invited" || invitedUntil === null) return <span className="text-ink-soft">Never</span>;
  return (
    <span className="text-ink-soft">
      Invitation ends <Moment at={invitedUntil} as="ago" />
    </span>
  );
}

function isFound({ name, email, role }: StaffView, text: string): boolean {
  const words = text.toLocaleLowerCase("en").split(/\s+/);
  const line = `${name} ${email} ${role.name}`.toLocaleLowerCase("en");
  return words.every((word) => line.includes(word));
}

/** Writes into the address; null takes a name out of it. */
function ask(change: Record<string, string | null>): void {
  const next = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  window.history.replaceState(null, "", query === "" ? "/settings/staff" : `/settings/staff?${query}`);
}
