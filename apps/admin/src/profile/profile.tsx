import { DefinitionList } from "@cartwright/ui/definition-list";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { ChangeName } from "./change-name.client.tsx";

/** Who somebody is here. */
export function Profile({ me }: { me: Me }) {
  const facts = [
    { name: "E-mail", value: me.email },
    { name: "Role", value: me.role },
    { name: "Second factor", value: me.secondFactor ? "On" : "Off" },
  ];
  return (
    <Page title="Profile" width="reading">
      <ChangeName name={me.name} />
      <Section title="Account" lead="An owner of the shop changes e-mail and role.">
        <div className="grid gap-4">
          <DefinitionList facts={facts} />
          <p className="text-small">
            <Link href="/security" className="underlined inline-block py-1">
              Password, second factor and devices
            </Link>
          </p>
        </div>
      </Section>
    </Page>
  );
}
