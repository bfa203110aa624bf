"use client";

import type { RoleView } from "@cartwright/identity/contract";
import type { Permission } from "@cartwright/kernel/permission";
import { Button } from "@cartwright/ui/button";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { useRouter } from "next/navigation";
import { useDraft } from "../settings/use-draft.ts";
import { AskBeforeLeaving } from "../shell/ask-before-leaving.client.tsx";
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
  const { saved, values, dirty, edit, discard, begin: goOn } = useDraft(current ?? { ...begin, version: 0 }, typed);
  const save = useChange(trpc.roles.save.mutationOptions(), {
    done: (_, { name }) => `The role “${name}” is saved.`,
    after: ({ roleId, version }) =>
      current === null ? router.push(`/settings/roles/${roleId}`) : goOn({ ...values, version }),
    showsProblem: true,
  });
  const drop = () => {
    discard();
    save.forget();
  };
  const fields = save.problem?.fields ?? {};
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        const known = current === null ? {} : { roleId: current.id, version: saved.version };
        save.run({ ...values, permissions: [...values.permissions], ...known });
      }}
    >
      <ProblemNotice problem={save.problem} onSeen={discard} forget={save.forget} />
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
              <Button look="subtle" onClick={drop}>
                Discard
              </Button>
            ) : null}
            <Button type="submit" disabled={(current !== null && !dirty) || save.pending}>
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
      <AskBeforeLeaving unsaved={dirty && !save.pending} onDiscard={drop} />
    </form>
  );
}

const typed = ({ name, description, permissions }: Values): Values => ({ name, description, permissions });
