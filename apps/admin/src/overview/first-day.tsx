import { Section } from "@cartwright/ui/section";
import { ArrowRight, Sprout } from "lucide-react";
import Link from "next/link";
import { navigationFor } from "../shell/navigation.ts";
import type { Me } from "../trpc/outputs.ts";

/** What is worth doing before the first order, for whom it is open. */
const BEFORE: readonly { href: string; words: string }[] = [
  { href: "/products", words: "Look through your products and their prices" },
  { href: "/inventory", words: "See that everything has stock" },
  { href: "/settings", words: "Check the shop’s name, address and time zone" },
  { href: "/settings/store", words: "Check the shop’s name, address and time zone" },
  { href: "/settings/shipping", words: "Check what shipping costs" },
  { href: "/settings/staff", words: "Invite the people you work with" },
];

/** In the place of the figures, while nothing has been sold. */
export function FirstDay({ me }: { me: Me }) {
  const open = new Set(navigationFor(me.permissions).flatMap(({ places }) => places.map(({ href }) => href)));
  const steps = BEFORE.filter(({ href }) => open.has(href));
  return (
    <Section title="Before the first order" flush>
      <div className="flex items-start gap-4 px-5 py-6">
        <Sprout aria-hidden size={26} strokeWidth={1.5} className="shrink-0 text-alder" />
        <div className="grid gap-1.5">
          <p className="font-medium">The shop is open, and nobody has bought anything yet.</p>
          <p className="max-w-[60ch] text-small text-ink-soft">
            Revenue, orders and what sells best appear here within seconds of the first paid order, and are kept day by
            day from then on.
          </p>
        </div>
      </div>
      {steps.length === 0 ? null : (
        <ul className="border-t border-line">
          {steps.map(({ href, words }) => (
            <li key={href} className="border-t border-line first:border-t-0">
              <Link
                href={href}
                className="flex min-h-11 items-center justify-between gap-4 px-5 text-small transition-colors hover:bg-paper-sunk focus-visible:-outline-offset-2"
              >
                {words}
                <ArrowRight aria-hidden size={16} strokeWidth={1.6} className="text-ink-soft" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
