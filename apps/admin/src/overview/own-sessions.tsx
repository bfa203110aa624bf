import type { SessionView } from "@cartwright/identity/contract";
import { networkWords } from "@cartwright/ui/network-words";
import { Moment } from "@cartwright/ui/moment.client";
import { StateBadge } from "@cartwright/ui/state-badge";

const SHOWN = 4;

/** The latest sign-ins that still hold. One that is not one's own is ended on the security page. */
export function OwnSessions({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <ul>
      {sessions.slice(0, SHOWN).map(({ id, device, address, createdAt, current }) => (
        <li key={id} className="grid gap-0.5 border-t border-line px-5 py-2.5 text-small first:border-t-0">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
            {device}
            {current ? <StateBadge tone="good">This one</StateBadge> : null}
          </span>
          <span className="text-fine text-ink-soft">
            <Moment at={createdAt} as="ago" />, from {networkWords(address)}
          </span>
        </li>
      ))}
    </ul>
  );
}
