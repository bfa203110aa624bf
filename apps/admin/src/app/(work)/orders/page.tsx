import type { Metadata } from "next";
import { filtersIn } from "../../../orders/filters.ts";
import { OrderList } from "../../../orders/order-list.client.tsx";
import { Page } from "../../../shell/page.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Orders" };

interface OrdersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const me = await signedInWith("orders.read");
  const filters = filtersIn(await searchParams);
  const admin = await adminCaller();
  const [first, markets, views] = await Promise.all([
    admin.orders.list(filters),
    admin.orders.markets(),
    admin.views.list({ place: "orders" }),
  ]);
  return (
    <Page title="Orders" width="wide">
      <OrderList filters={filters} first={first} markets={markets} views={views} me={me} />
    </Page>
  );
}
