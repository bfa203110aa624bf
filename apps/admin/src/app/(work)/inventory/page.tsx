import type { Metadata } from "next";
import { Page } from "../../../shell/page.tsx";
import { filtersIn } from "../../../stock/filters.ts";
import { StockList } from "../../../stock/stock-list.client.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Inventory" };

interface InventoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function InventoryPage({ searchParams }: InventoryPageProps) {
  const me = await signedInWith("products.read");
  const filters = filtersIn(await searchParams);
  const admin = await adminCaller();
  const [first, warehouses, views] = await Promise.all([
    admin.stock.list(filters),
    admin.stock.warehouses(),
    admin.views.list({ place: "inventory" }),
  ]);
  return (
    <Page title="Inventory" width="wide">
      <StockList
        filters={filters}
        first={first}
        warehouses={warehouses}
        views={views}
        mayAdjust={me.permissions.includes("stock.adjust")}
      />
    </Page>
  );
}
