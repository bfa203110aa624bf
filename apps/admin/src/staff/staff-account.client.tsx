"use client";

import type { RoleView, StaffDetail } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import type { Me } from "../trpc/outputs.ts";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { RoleChoice } from "./role-choice.tsx";

interface StaffAccountProps {
  member: StaffDetail;
  roles: readonly RoleView[];
  me: Me;
  /** Why it cannot be changed by whoever looks; null where it can. */
  locked: string | null;
}

/** Name and role of a member. Another role signs them out, so that it holds at once. */
export function StaffAccount({ member, roles, me, locked }: StaffAccountProps) {
  const form = useId();
  const trpc = useTRPC();
  const [edited, setEdited] = useState<{ name?: string; roleId?: string }>({});
  const change = useChange(trpc.staff.change.mutationOptions(), {
    done: (_, { name }) => `${name} is saved.`,
    after: () => setEdited({}),
    showsProblem: true,
  });
  const { name = member.name, roleId = member.role.id } = edited;
  const dirty = name !== member.name || roleId !== member.role.id;
  const fields = change.problem?.fields ?? {};
  return (
    <Section
      title="Account"
      footer={
        locked === null ? (
          <>
            {dirty ? (
              <Button look="subtle" onClick={() => setEdited({})}>
                Discard
              </Button>
            ) : null}
            <Button type="submit" form={form} disabled={!dirty || change.pending}>
              Save
            </Button>
          </>
        ) : null
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.run({ staffId: member.id, version: member.version, name, roleId: roleId as RoleView["id"] });
        }}
      >
        {locked === null ? null : <Notice>{locked}</Notice>}
        <ProblemNotice problem={change.problem} onSeen={() => setEdited({})} forget={change.forget} />
        <TextField
          label="Name"
          autoComplete="off"
          disabled={locked !== null}
          value={name}
          error={fields["name"]}
          onChange={({ target }) => setEdited({ ...edited, name: target.value })}
        />
        <RoleChoice
          roles={roles}
          me={me}
          disabled={locked !== null}
          value={roleId}
          error={fields["roleId"]}
          onChange={({ target }) => setEdited({ ...edited, roleId: target.value })}
        />
        {roleId !== member.role.id && member.state === "active" ? (
          <Notice tone="warning">
            Another role signs {member.name} out of every device, so that it holds at once.
          </Notice>
        ) : null}
      </form>
    </Section>
  );
}
