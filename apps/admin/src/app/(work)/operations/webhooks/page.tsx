import type { Metadata } from "next";
import { webhookFiltersIn } from "../../../../operations/filters.ts";
import { OperationsPage } from "../../../../operations/operations-page.tsx";
import { Webhooks } from "../../../../operations/webhooks.client.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Webhooks" };

interface WebhooksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WebhooksPage({ searchParams }: WebhooksPageProps) {
  await signedInWith("operations.read");
  const filters = webhookFiltersIn(await searchParams);
  const { operations } = await adminCaller();
  return (
    <OperationsPage here="/operations/webhooks">
      <Webhooks filters={filters} first={await operations.webhooks(filters)} />
    </OperationsPage>
  );
}
