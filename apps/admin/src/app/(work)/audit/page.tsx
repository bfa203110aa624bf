import type { Metadata } from "next";
import { AuditLog } from "../../../audit/audit-log.client.tsx";
import { filtersIn } from "../../../audit/filters.ts";
import { Page } from "../../../shell/page.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Audit" };

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const me = await signedInWith("audit.read");
  const filters = filtersIn(await searchParams);
  const admin = await adminCaller();
  const [first, actions, staff] = await Promise.all([
    admin.audit.list(filters),
    admin.audit.actions(),
    me.permissions.includes("staff.read") ? admin.staff.list() : [],
  ]);
  const people = staff.map(({ id, name }) => ({ id, name }));
  return (
    <Page title="Audit" lead="Who did what, and when. Entries are only ever added; nobody can change or remove them.">
      <AuditLog filters={filters} first={first} actions={actions} people={people} />
    </Page>
  );
}
