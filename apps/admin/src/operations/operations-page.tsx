import { tabLink, Tabs } from "@cartwright/ui/tabs";
import Link from "next/link";
import type { ReactNode } from "react";
import { Page } from "../shell/page.tsx";

const VIEWS = [
  { href: "/operations", label: "Right now" },
  { href: "/operations/dead-letters", label: "Dead letters" },
  { href: "/operations/webhooks", label: "Webhooks" },
] as const;

interface OperationsPageProps {
  here: (typeof VIEWS)[number]["href"];
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of the Operations room: how things stand right now, what was given up, what came from outside. */
export function OperationsPage({ here, actions, children }: OperationsPageProps) {
  return (
    <Page title="Operations" width="wide" actions={actions}>
      <Tabs label="Operations">
        {VIEWS.map(({ href, label }) => (
          <Link key={href} href={href} {...tabLink(href === here)}>
            {label}
          </Link>
        ))}
      </Tabs>
      {children}
    </Page>
  );
}
