import type { Metadata } from "next";
import { DeadLetters } from "../../../../operations/dead-letters.client.tsx";
import { letterFiltersIn } from "../../../../operations/filters.ts";
import { OperationsPage } from "../../../../operations/operations-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Dead letters" };

interface DeadLettersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeadLettersPage({ searchParams }: DeadLettersPageProps) {
  const { permissions } = await signedInWith("operations.read");
  const filters = letterFiltersIn(await searchParams);
  const { operations } = await adminCaller();
  const [first, queues] = await Promise.all([operations.deadLetters(filters), operations.queues()]);
  return (
    <OperationsPage here="/operations/dead-letters">
      <DeadLetters
        filters={filters}
        first={first}
        queues={queues}
        mayRedrive={permissions.includes("operations.redrive")}
      />
    </OperationsPage>
  );
}
