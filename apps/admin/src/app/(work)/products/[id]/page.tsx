import { ByProduct } from "@cartwright/catalog/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { storefrontUrl } from "../../../../env.ts";
import { countriesByName } from "../../../../products/countries.ts";
import { ProductEditor } from "../../../../products/editor/product-editor.client.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Product" };

export default async function ProductRoute({ params }: { params: Promise<{ id: string }> }) {
  const me = await signedInWith("products.read");
  const asked = ByProduct.safeParse({ productId: (await params).id });
  if (!asked.success) notFound();
  const admin = await adminCaller();
  const [product, choices] = await Promise.all([admin.products.get(asked.data), admin.products.choices()]);
  return (
    <ProductEditor
      key={product.id}
      product={product}
      choices={choices}
      countries={countriesByName()}
      me={me}
      shop={storefrontUrl()}
    />
  );
}
