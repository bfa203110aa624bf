import type { Metadata } from "next";
import { ZoneForm } from "../../../../../settings/zone-form.client.tsx";
import { Page } from "../../../../../shell/page.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "New shipping zone" };

export default async function NewZonePage() {
  await signedInWith("settings.write");
  const { settings } = await adminCaller();
  const [markets, warehouses] = await Promise.all([settings.markets(), settings.warehouses()]);
  return (
    <Page title="New shipping zone" crumbs={[{ href: "/settings/shipping", label: "Shipping" }]}>
      <ZoneForm zone={null} markets={markets} warehouses={warehouses} />
    </Page>
  );
}
