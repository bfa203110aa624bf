import type { Health } from "@cartwright/messaging/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { StateBadge } from "@cartwright/ui/state-badge";
import type { ReactNode } from "react";
import { plainWords } from "./words.ts";

/** What has to be there so that the shop works: what the admin asks itself just now, and what workers have last found. */
export function DependencyList({ health: { here, elsewhere } }: { health: Health }) {
  return (
    <ul>
      {here.map(({ name, ok, reason }) => (
        <Dependency key={name} name={name} state={ok ? "there" : "away"} note={reason ?? "Asked just now"} />
      ))}
      {elsewhere.map(({ name, ok, error, askedAt, stale }) => (
        <Dependency
          key={name}
          name={name}
          state={stale ? "unknown" : ok ? "there" : "away"}
          note={
            <>
              {error === null ? null : `${error.message} · `}
              {askedAt === null ? (
                "Nobody has looked yet"
              ) : (
                <>
                  Looked at <Moment at={askedAt} as="ago" />
                </>
              )}
            </>
          }
        />
      ))}
      {elsewhere.length === 0 ? (
        <li className="border-t border-line px-5 py-3 text-small text-ink-soft">
          Nothing is known of mail, gateway and storefront: no sweeper has looked yet.
        </li>
      ) : null}
    </ul>
  );
}

const STATES = {
  there: { tone: "good", word: "Reachable" },
  away: { tone: "bad", word: "Not reachable" },
  unknown: { tone: "warning", word: "Not known" },
} as const;

interface DependencyProps {
  name: string;
  state: keyof typeof STATES;
  note: ReactNode;
}

function Dependency({ name, state, note }: DependencyProps) {
  const { tone, word } = STATES[state];
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line px-5 py-2.5 text-small first:border-t-0">
      <span className="grid min-w-0">
        <span className="font-medium">{plainWords(name)}</span>
        <span className="text-fine text-ink-soft [overflow-wrap:anywhere]">{note}</span>
      </span>
      <StateBadge tone={tone}>{word}</StateBadge>
    </li>
  );
}
