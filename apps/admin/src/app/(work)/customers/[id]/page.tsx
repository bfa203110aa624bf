import { ProfileId } from "@cartwright/customers/contract";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CustomerPage } from "../../../../customers/customer-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Customer" };

interface CustomerRouteProps {
  params: Promise<{ id: string }>;
}

export default async function CustomerRoute({ params }: CustomerRouteProps) {
  const me = await signedInWith("customers.read");
  const asked = ProfileId.safeParse((await params).id);
  if (!asked.success) notFound();
  const profileId = asked.data;
  const admin = await adminCaller();
  const [customer, groups, notes] = await Promise.all([
    admin.customers.get({ profileId }),
    admin.customers.groups.names(),
    admin.customers.notes({ profileId }),
  ]);
  // It went into another since the link was made.
  if (customer.id !== profileId) redirect(`/customers/${customer.id}`);
  const orders = customer.may.seeOrders ? await admin.customers.orders({ profileId }) : null;
  return <CustomerPage customer={customer} groups={groups} notes={notes} orders={orders} me={me} />;
}
