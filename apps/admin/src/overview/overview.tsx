import { PERMISSIONS } from "@cartwright/kernel/permission";
import { Section } from "@cartwright/ui/section";
import { ArrowRight, Check } from "lucide-react";
import Link from "next/link";
import { navigationFor } from "../shell/navigation.ts";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";

/** Where somebody begins: who they are here, what they may do, where they can go. */
export function Overview({ me }: { me: Me }) {
  const places = navigationFor(me.permissions)
    .flatMap((section) => section.places)
    .filter(({ href }) => href !== "/");
  return (
    <Page title={`Hello, ${me.name.split(/\s+/)[0] ?? me.name}`} lead={`You work here as ${me.role}.`}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title="What your role may do" lead="An owner of the shop decides this, under Settings › Roles.">
          <ul className="grid gap-x-6 gap-y-2 text-small sm:grid-cols-2">
            {me.permissions.map((permission) => (
              <li key={permission} className="flex items-start gap-2.5">
                <Check aria-hidden size={16} strokeWidth={1.8} className="mt-0.5 shrink-0 text-alder" />
                {PERMISSIONS[permission]}
              </li>
            ))}
          </ul>
        </Section>
        <Section title="Go to" flush>
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
        </Section>
      </div>
    </Page>
  );
}

const OWN = [
  { href: "/profile", label: "Your profile" },
  { href: "/security", label: "Password, second factor and devices" },
];
