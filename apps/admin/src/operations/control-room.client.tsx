"use client";

import { Section } from "@cartwright/ui/section";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { DependencyList } from "./dependency-list.tsx";
import { JobTable } from "./job-table.tsx";
import { LIVE } from "./live.ts";
import { NotUpToDate } from "./not-up-to-date.tsx";
import { OutboxLag } from "./outbox-lag.tsx";
import { QueueTable } from "./queue-table.tsx";
import { type Room, troublesOf, worstFirst } from "./standing.ts";
import { StandingNotice } from "./standing-notice.tsx";

/** How the machinery stands right now, asked again every few seconds. Numbers change in their place; nothing else moves. */
export function ControlRoom({ first }: { first: Room }) {
  const { room, error, askAgain } = useRoom(first);
  return (
    <>
      <NotUpToDate error={error} path="/operations" onRetry={askAgain} />
      <StandingNotice troubles={troublesOf(room)} />
      <Section title="Queues" lead="Work that waits for a worker, and how long it has waited." flush>
        <QueueTable queues={room.queues} at={room.at} />
      </Section>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Section title="What the shop needs" flush>
          <DependencyList health={room.health} />
        </Section>
        <div className="grid gap-6">
          <Section title="Outbox" lead="What happened and has not left for its queue yet.">
            <OutboxLag outbox={room.outbox} />
          </Section>
          <Section title="Jobs" lead="What is done by the clock." flush>
            <JobTable jobs={worstFirst(room.jobs)} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What the page brought along, kept up to date. The oldest failure is the one that is shown. */
function useRoom(first: Room): { room: Room; error: unknown; askAgain: () => void } {
  const { operations } = useTRPC();
  const known = { ...LIVE, initialDataUpdatedAt: first.at };
  const asked = useQueries({
    queries: [
      operations.health.queryOptions(undefined, { ...known, initialData: first.health }),
      operations.queues.queryOptions(undefined, { ...known, initialData: first.queues }),
      operations.outbox.queryOptions(undefined, { ...known, initialData: first.outbox }),
      operations.jobs.queryOptions(undefined, { ...known, initialData: first.jobs }),
    ],
  });
  const [health, queues, outbox, jobs] = asked;
  // Ages are told by the server's clock, from which a phone's may be minutes away.
  const [ahead] = useState(() => Date.now() - first.at);
  return {
    room: {
      health: health.data ?? first.health,
      queues: queues.data ?? first.queues,
      outbox: outbox.data ?? first.outbox,
      jobs: jobs.data ?? first.jobs,
      at: queues.dataUpdatedAt === first.at ? first.at : queues.dataUpdatedAt - ahead,
    },
    error: asked.find((one) => one.error !== null)?.error ?? null,
    askAgain: () => asked.forEach(({ refetch }) => void refetch()),
  };
}
