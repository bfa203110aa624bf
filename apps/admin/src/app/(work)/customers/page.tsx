import { buttonClasses } from "@cartwright/ui/button";
import type { Metadata } from "next";
import Link from "next/link";
import { CustomerList } from "../../../customers/customer-list.client.tsx";
import { filtersIn } from "../../../customers/filters.ts";
import { Page } from "../../../shell/page.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Customers" };

interface CustomersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CustomersPage({ searchParams }: CustomersPageProps) {
  await signedInWith("customers.read");
  const filters = filtersIn(await searchParams);
  const admin = await adminCaller();
  const [first, groups, tags, views] = await Promise.all([
    admin.customers.list(filters),
    admin.customers.groups.names(),
    admin.customers.suggestTags({}),
    admin.views.list({ place: "customers" }),
  ]);
  return (
    <Page
      title="Customers"
      width="wide"
      actions={
        <Link href="/customers/groups" className={buttonClasses("secondary")}>
          Groups
        </Link>
      }
    >
      <CustomerList filters={filters} first={first} groups={groups} tags={tags} views={views} />
    </Page>
  );
}
