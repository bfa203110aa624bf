"use client";

import type { RoleView } from "@cartwright/identity/contract";
import type { Permission } from "@cartwright/kernel/permission";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { PermissionPicker } from "./permission-picker.client.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

type Values = Pick<RoleView, "name" | "description" | "permissions">;

interface RoleFormProps {
  me: Me;
  /** The role that is changed; null makes a new one. */
  current: RoleView | null;
  /** What a new one begins with. */
  begin?: Values;
}

const EMPTY: Values = { name: "", description: "", permissions: [] };

/** Makes a role of the shop's own, or changes one. */
export function RoleForm({ me, current, begin = EMPTY }: RoleFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const saved = current ?? begin;
  const [edited, setEdited] = useState<Partial<Values>>({});
  const values: Values = {
    name: saved.name,
    description: saved.description,
    permissions: saved.permissions,
    ...edited,
  };
  const edit = (change: Partial<Values>) => setEdited({ ...edited, ...change });
  const save = useChange(trpc.roles.save.mutationOptions(), {
    done: (_, { name }) => `The role “${name}” is saved.`,
    after: ({ roleId }) => (current === null ? router.push(`/settings/roles/${roleId}`) : setEdited({})),
    showsProblem: true,
  });
  const dirty = current === null || !same(values, saved);
  const fields = save.problem?.fields ?? {};
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ ...values, permissions: [...values.permissions], ...versionOf(current) });
      }}
    >
      <ProblemNotice problem={save.problem} onSeen={() => setEdited({})} forget={save.forget} />
      <Section title="Role">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            autoComplete="off"
            value={values.name}
            error={fields["name"]}
            onChange={({ target }) => edit({ name: target.value })}
          />
          <TextField
            label="Description"
            autoComplete="off"
            value={values.description}
            error={fields["description"]}
            onChange={({ target }) => edit({ description: target.value })}
          />
        </div>
      </Section>
      <Section
        title="What it may do"
        lead="You can give what you may do yourself."
        footer={
          <>
            {current !== null && dirty ? (
              <Button look="subtle" onClick={() => setEdited({})}>
                Discard
              </Button>
            ) : null}
            <Button type="submit" disabled={!dirty || save.pending}>
              {current === null ? "Make role" : "Save"}
            </Button>
          </>
        }
      >
        <PermissionPicker
          chosen={values.permissions}
          givable={me.permissions}
          onChange={(permissions: Permission[]) => edit({ permissions })}
          error={fields["permissions"]}
        />
      </Section>
    </form>
  );
}

const versionOf = (role: RoleView | null) => (role === null ? {} : { roleId: role.id, version: role.version });

const same = (a: Values, b: Values): boolean =>
  a.name === b.name && a.description === b.description && a.permissions.join() === b.permissions.join();
