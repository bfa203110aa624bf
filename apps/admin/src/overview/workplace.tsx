import type { SessionView } from "@cartwright/identity/contract";
import { Section } from "@cartwright/ui/section";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PermissionList } from "../roles/permission-list.tsx";
import { navigationFor } from "../shell/navigation.ts";
import type { Me } from "../trpc/outputs.ts";
import { OwnSessions } from "./own-sessions.tsx";

interface WorkplaceProps {
  me: Me;
  sessions: readonly SessionView[];
  attention: ReactNode;
  latest: ReactNode;
}

/** For roles that do not see the shop's figures: what waits for them, where they can go, what they may do, where they are signed in. */
export function Workplace({ me, sessions, attention, latest }: WorkplaceProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-6">
        {attention}
        {latest}
        <Section title="What your role may do" lead={`You work here as ${me.role}.`}>
          <PermissionList permissions={me.permissions} />
        </Section>
      </div>
      <div className="grid gap-6">
        <Section title="Go to" flush>
          <Places me={me} />
        </Section>
        <Section title="Where you are signed in" flush>
          <OwnSessions sessions={sessions} />
        </Section>
      </div>
    </div>
  );
}

function Places({ me }: { me: Me }) {
  const places = navigationFor(me.permissions)
    .flatMap((section) => section.places)
    .filter(({ href }) => href !== "/");
  return (
    <ul>
      {[...places, ...OWN].map(({ href, label }) => (
        <li key={href} className="border-t border-line first:border-t-0">
          <Link
            href={href}
            className="flex min-h-11 items-center justify-between gap-4 px-5 text-small transition-colors hover:bg-paper-sunk focus-visible:-outline-offset-2"
          >
            {label}
            <ArrowRight aria-hidden size={16} strokeWidth={1.6} className="text-ink-soft" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const OWN = [
  { href: "/profile", label: "Your profile" },
  { href: "/security", label: "Password, second factor and devices" },
];
