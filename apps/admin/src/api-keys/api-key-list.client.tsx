"use client";

import type { ApiKeyView } from "@cartwright/identity/contract";
import { PERMISSIONS } from "@cartwright/kernel/permission";
import { Button } from "@cartwright/ui/button";
import { aboveRowClasses, type Column, DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Moment } from "@cartwright/ui/moment.client";
import { StateBadge, type Tone } from "@cartwright/ui/state-badge";
import { KeyRound } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { MakeApiKey } from "./make-api-key.client.tsx";
import { RevokeApiKey } from "./revoke-api-key.client.tsx";

const PATH = "/settings/api-keys";
const go = (path: string) => window.history.replaceState(null, "", path);

/** The keys of programs: who made them, what they may do, when they were last used. */
export function ApiKeyList({ keys, me }: { keys: readonly ApiKeyView[]; me: Me }) {
  const making = useSearchParams().has("new");
  const [revoking, setRevoking] = useState<{ apiKey: ApiKeyView | null; open: boolean }>({ apiKey: null, open: false });
  const make = <Button onClick={() => go(`${PATH}?new`)}>New API key</Button>;
  return (
    <Page
      title="API keys"
      lead="For programs that talk to the admin’s interface. A key may do what you give it and nothing else."
      actions={make}
      width="wide"
    >
      <div className="rounded-soft border border-line bg-paper-raised">
        {keys.length === 0 ? (
          <EmptyState icon={<KeyRound aria-hidden size={26} strokeWidth={1.5} />} title="No program has a key yet">
            Make one for each program, with only what it needs, and give it an end.
          </EmptyState>
        ) : (
          <DataTable
            label="API keys"
            columns={columns((apiKey) => setRevoking({ apiKey, open: true }))}
            rows={keys}
            keyOf={({ id }) => id}
          />
        )}
      </div>
      <MakeApiKey open={making} onClose={() => go(PATH)} me={me} />
      <RevokeApiKey {...revoking} onClose={() => setRevoking({ ...revoking, open: false })} />
    </Page>
  );
}

const STATES: Readonly<Record<ApiKeyView["state"], { tone: Tone; word: string }>> = {
  active: { tone: "good", word: "Active" },
  expired: { tone: "plain", word: "Expired" },
  revoked: { tone: "plain", word: "Revoked" },
};

const columns = (revoke: (key: ApiKeyView) => void): readonly Column<ApiKeyView>[] => [
  {
    head: "Name",
    cell: ({ name, prefix }) => (
      <span className="grid min-w-0 gap-0.5">
        <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
        <code className="text-fine text-ink-soft">cw_{prefix}_…</code>
      </span>
    ),
  },
  {
    head: "State",
    cell: ({ state }) => <StateBadge tone={STATES[state].tone}>{STATES[state].word}</StateBadge>,
  },
  { head: "May do", cell: (key) => <MayDo permissions={key.permissions} /> },
  {
    head: "Made by",
    from: "desktop",
    cell: ({ madeBy, createdAt }) => (
      <span className="grid">
        <span>
          {madeBy.name}
          {madeBy.active ? null : <span className="text-amber"> · no longer active</span>}
        </span>
        <span className="text-fine text-ink-soft">
          <Moment at={createdAt} as="day" />
        </span>
      </span>
    ),
  },
  {
    head: "Last used",
    cell: ({ lastUsedAt }) =>
      lastUsedAt === null ? <span className="text-ink-soft">Never</span> : <Moment at={lastUsedAt} as="ago" />,
  },
  {
    head: "Ends",
    from: "desktop",
    cell: ({ expiresAt }) =>
      expiresAt === null ? <span className="text-ink-soft">Never</span> : <Moment at={expiresAt} as="day" />,
  },
  {
    head: "Actions",
    quiet: true,
    end: true,
    cell: (key) =>
      key.state === "active" ? (
        <Button
          look="secondary"
          className={`row-entry ${aboveRowClasses}`}
          aria-label={`Revoke ${key.name}`}
          onClick={() => revoke(key)}
        >
          Revoke
        </Button>
      ) : null,
  },
];

function MayDo({ permissions }: Pick<ApiKeyView, "permissions">) {
  const [first, ...rest] = permissions.map((permission) => PERMISSIONS[permission]);
  if (rest.length === 0) return first;
  return (
    <details>
      <summary>
        {first} <span className="underlined text-ink-soft">and {rest.length} more</span>
      </summary>
      <ul className="text-ink-soft">
        {rest.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  );
}
