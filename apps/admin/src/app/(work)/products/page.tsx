import type { Metadata } from "next";
import { storefrontUrl } from "../../../env.ts";
import { filtersIn } from "../../../products/filters.ts";
import { NewProduct } from "../../../products/new-product.client.tsx";
import { ProductList } from "../../../products/product-list.client.tsx";
import { Page } from "../../../shell/page.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Products" };

interface ProductsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProductsPage({ searchParams }: ProductsPageProps) {
  const me = await signedInWith("products.read");
  const filters = filtersIn(await searchParams);
  const admin = await adminCaller();
  const [first, choices, views] = await Promise.all([
    admin.products.list(filters),
    admin.products.choices(),
    admin.views.list({ place: "products" }),
  ]);
  const mayWrite = me.permissions.includes("products.write");
  return (
    <Page title="Products" width="wide" actions={mayWrite ? <NewProduct categories={choices.categories} /> : null}>
      <ProductList
        filters={filters}
        first={first}
        choices={choices}
        views={views}
        mayWrite={mayWrite}
        shop={storefrontUrl()}
      />
    </Page>
  );
}
