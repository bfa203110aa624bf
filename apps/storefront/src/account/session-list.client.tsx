"use client";

import type { SessionView } from "@cartwright/identity/contract";
import { Badge } from "@cartwright/ui/badge";
import { Button } from "@cartwright/ui/button";
import { networkWords } from "@cartwright/ui/network-words";
import { toast } from "@cartwright/ui/toast";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { LocalTime } from "../order/local-time.client.tsx";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";

/** Every browser that is signed in to the account; any other can be put out, one or all. */
export function SessionList({ sessions, locale }: { sessions: readonly SessionView[]; locale: string }) {
  const router = useRouter();
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const living = sessions.filter(({ id }) => !ended.has(id));
  const end = async (ids: readonly string[], work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      setEnded((before) => new Set([...before, ...ids]));
      // The button that was pressed is gone with its session.
      list.current?.focus();
      toast(said);
      router.refresh();
    } catch (error) {
      toast(problemOf(error).message);
    }
  };
  const others = living.filter(({ current }) => !current);
  const endOne = ({ id, device }: SessionView) =>
    end([id], () => bff.account.revokeSession.mutate({ sessionId: id }), `${device} is signed out.`);
  const endOthers = () =>
    end(
      others.map(({ id }) => id),
      () => bff.account.revokeOtherSessions.mutate(),
      "All other devices are signed out.",
    );
  return (
    <div ref={list} tabIndex={-1} className="grid justify-items-start gap-6 outline-none">
      <ul className="grid w-full">
        {living.map((session) => (
          <li
            key={session.id}
            className="grid grid-cols-[1fr_auto] items-center gap-x-6 border-t border-line py-4 text-small last:border-b"
          >
            <span className="grid min-w-0 gap-0.5">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{session.device}</span>
                {session.current ? <Badge tone="good">This device</Badge> : null}
              </span>
              <span className="text-fine text-ink-soft">
                {METHODS[session.method] ?? "Signed in"} <LocalTime at={session.createdAt} locale={locale} />
                {session.current ? null : (
                  <>
                    , last seen <LocalTime at={session.lastSeenAt} locale={locale} />
                  </>
                )}
              </span>
              <span className="tabular text-fine wrap-anywhere text-ink-soft">
                From {networkWords(session.address)}
              </span>
            </span>
            {session.current ? null : (
              <Button look="quiet" className="py-2" onClick={() => void endOne(session)}>
                End session
                <VisuallyHidden> of {session.device}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="text-small text-ink-soft">You are signed in nowhere else.</p>
      ) : (
        <Button look="secondary" onClick={() => void endOthers()}>
          Sign out everywhere else
        </Button>
      )}
    </div>
  );
}

const METHODS: Readonly<Record<string, string>> = {
  password: "Signed in",
  registration: "Account created",
  password_reset: "New password set",
};
