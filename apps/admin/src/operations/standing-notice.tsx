import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";
import type { Trouble } from "./standing.ts";

/** The one thing to read on a bad night: whether something is stuck, and what. Read out when it changes. */
export function StandingNotice({ troubles }: { troubles: readonly Trouble[] }) {
  const worst = troubles[0]?.tone;
  return (
    <div role="status">
      {worst === undefined ? (
        <Notice tone="good" title="Nothing is stuck">
          Everything that the shop needs is reachable, queues are worked off, and no message was given up.
        </Notice>
      ) : (
        <Notice
          tone={worst}
          title={troubles.length === 1 ? "One thing to look at" : `${troubles.length} things to look at`}
        >
          <ul className="grid gap-1">
            {troubles.map(({ key, words, href }) => (
              <li key={key} className="[overflow-wrap:anywhere]">
                {href === null ? (
                  words
                ) : (
                  <Link href={href} className="underlined">
                    {words}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
