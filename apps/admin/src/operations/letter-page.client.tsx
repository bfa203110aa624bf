"use client";

import type { DeadLetterView } from "@cartwright/messaging/contract";
import { Button } from "@cartwright/ui/button";
import { CopyButton } from "@cartwright/ui/copy-button.client";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import { useQuery } from "@tanstack/react-query";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { LetterFacts } from "./letter-facts.tsx";
import { outcomeOf, readable } from "./letter-outcome.ts";
import { LetterTable } from "./letter-table.tsx";
import { LIVE } from "./live.ts";
import { NotUpToDate } from "./not-up-to-date.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { WhatWentWrong } from "./what-went-wrong.tsx";

/** One message that was given up: why, what is in it, and sending it again. What becomes of it then shows by itself. */
export function LetterPage({ first, me }: { first: DeadLetterView; me: Me }) {
  const { operations } = useTRPC();
  const { id } = first;
  const { data, error, refetch } = useQuery(
    operations.deadLetter.queryOptions({ id }, { ...LIVE, initialData: first }),
  );
  const redrive = useChange(operations.redrive.mutationOptions(), { done: "Sent again." });
  const outcome = outcomeOf(data);
  const payload = readable(data.payload);
  const name = data.type ?? "Unreadable message";
  return (
    <Page
      title={name}
      badge={
        outcome.kind === "waits" ? (
          <StateBadge tone="bad">Waiting</StateBadge>
        ) : (
          <StateBadge tone="info">Sent again</StateBadge>
        )
      }
      lead={`Given up in ${data.queue}.`}
      crumbs={[
        { href: "/operations", label: "Operations" },
        { href: "/operations/dead-letters", label: "Dead letters" },
      ]}
      actions={
        outcome.kind === "waits" && me.permissions.includes("operations.redrive") ? (
          <Button onClick={() => redrive.run({ id })} disabled={redrive.pending}>
            Send again
          </Button>
        ) : null
      }
    >
      <NotUpToDate error={error} path={`/operations/dead-letters/${id}`} onRetry={() => void refetch()} />
      <OutcomeNotice outcome={outcome} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-6">
          <Section title="What went wrong">
            <WhatWentWrong letter={data} />
          </Section>
          <Section
            title="What is in it"
            lead="Without secrets and personal data."
            actions={<CopyButton text={payload} />}
          >
            <pre className="rounded-soft bg-paper-sunk p-4 font-[family-name:ui-monospace,monospace] text-fine [overflow-wrap:anywhere] whitespace-pre-wrap">
              {payload}
            </pre>
          </Section>
        </div>
        <Section title="At a glance">
          <LetterFacts letter={data} />
        </Section>
      </div>
      {data.sameEvent.length === 0 ? null : (
        <Section title="The same event at other times" lead="Here or in another queue; the newest ten." flush>
          <LetterTable label="The same event at other times" letters={data.sameEvent} />
        </Section>
      )}
      {me.permissions.includes("audit.read") ? <History type="dead_letter" id={id} /> : null}
    </Page>
  );
}
