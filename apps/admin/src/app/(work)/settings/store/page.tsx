import type { Metadata } from "next";
import { StorePage } from "../../../../settings/store-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Store" };

export default async function SettingsStorePage() {
  const me = await signedInWith("settings.read");
  const admin = await adminCaller();
  return <StorePage store={await admin.settings.store()} me={me} />;
}
