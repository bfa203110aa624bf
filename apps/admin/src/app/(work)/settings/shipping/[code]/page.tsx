import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ZonePage } from "../../../../../settings/zone-page.tsx";
import { adminCaller } from "../../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Shipping zone" };

export default async function SettingsZonePage({ params }: { params: Promise<{ code: string }> }) {
  const [me, { code }] = await Promise.all([signedInWith("settings.read"), params]);
  const { settings } = await adminCaller();
  const [shipping, markets, warehouses] = await Promise.all([
    settings.shipping(),
    settings.markets(),
    settings.warehouses(),
  ]);
  const zone = shipping.zones.find((one) => one.code === code) ?? notFound();
  return <ZonePage zone={zone} markets={markets} warehouses={warehouses} me={me} />;
}
