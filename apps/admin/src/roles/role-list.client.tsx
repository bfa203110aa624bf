"use client";

import type { RoleView } from "@cartwright/identity/contract";
import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { type Column, DataTable, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { StateBadge } from "@cartwright/ui/state-badge";
import Link from "next/link";

const COLUMNS: readonly Column<RoleView>[] = [
  {
    head: "Role",
    cell: ({ id, name, description, builtIn }) => (
      <span className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <Link href={`/settings/roles/${id}`} className={rowEntryClasses}>
            {name}
          </Link>
          {builtIn ? null : <StateBadge tone="info">Your own</StateBadge>}
        </span>
        <span className="text-fine text-ink-soft">{description}</span>
      </span>
    ),
  },
  {
    head: "May do",
    from: "tablet",
    cell: ({ permissions }) => (
      <span className="tabular whitespace-nowrap">
        {permissions.length === ALL_PERMISSIONS.length
          ? "Everything"
          : `${permissions.length} of ${ALL_PERMISSIONS.length}`}
      </span>
    ),
  },
  { head: "People", end: true, cell: ({ members }) => <span className="tabular">{members}</span> },
];

/** Every role with what it allows and how many have it. */
export function RoleList({ roles }: { roles: readonly RoleView[] }) {
  return <DataTable label="Roles" columns={COLUMNS} rows={roles} keyOf={({ id }) => id} />;
}
