import type { Metadata } from "next";
import { ApiKeyList } from "../../../../api-keys/api-key-list.client.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const me = await signedInWith("api_keys.manage");
  const admin = await adminCaller();
  return <ApiKeyList keys={await admin.apiKeys.list()} me={me} />;
}
