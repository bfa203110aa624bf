import type { Metadata } from "next";
import { ShippingPage } from "../../../../settings/shipping-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Shipping" };

export default async function SettingsShippingPage() {
  const me = await signedInWith("settings.read");
  const { settings } = await adminCaller();
  const [shipping, markets, gaps, warehouses] = await Promise.all([
    settings.shipping(),
    settings.markets(),
    settings.marketGaps(),
    settings.warehouses(),
  ]);
  return <ShippingPage shipping={shipping} markets={markets} gaps={gaps} warehouses={warehouses} me={me} />;
}
