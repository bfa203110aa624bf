import type { Metadata } from "next";
import { TaxPage } from "../../../../settings/tax-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Tax" };

export default async function SettingsTaxPage() {
  const me = await signedInWith("settings.read");
  const admin = await adminCaller();
  const [tax, markets] = await Promise.all([admin.settings.tax(), admin.settings.markets()]);
  return <TaxPage tax={tax} markets={markets} me={me} />;
}
