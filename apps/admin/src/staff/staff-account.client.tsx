"use client";

import type { RoleView, StaffDetail } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { TextField } from "@cartwright/ui/text-field";
import { useId } from "react";
import type { Me } from "../trpc/outputs.ts";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import { useDraft } from "../settings/use-draft.ts";
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
  const { saved, values, dirty, edit, discard, begin } = useDraft(member, typed);
  const change = useChange(trpc.staff.change.mutationOptions(), {
    done: (_, { name }) => `${name} is saved.`,
    after: ({ version }) =>
      begin({ ...saved, name: values.name, role: roles.find(({ id }) => id === values.roleId) ?? saved.role, version }),
    showsProblem: true,
  });
  const fields = change.problem?.fields ?? {};
  return (
    <Section
      title="Account"
      footer={
        locked === null ? (
          <>
            {dirty ? (
              <Button
                look="subtle"
                onClick={() => {
                  discard();
                  change.forget();
                }}
              >
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
          change.run({ staffId: member.id, version: saved.version, ...values });
        }}
      >
        {locked === null ? null : <Notice>{locked}</Notice>}
        <ProblemNotice problem={change.problem} onSeen={discard} forget={change.forget} />
        <TextField
          label="Name"
          autoComplete="off"
          disabled={locked !== null}
          value={values.name}
          error={fields["name"]}
          onChange={({ target }) => edit({ name: target.value })}
        />
        <RoleChoice
          roles={roles}
          me={me}
          disabled={locked !== null}
          value={values.roleId}
          error={fields["roleId"]}
          onChange={({ target }) => edit({ roleId: target.value as RoleView["id"] })}
        />
        {values.roleId !== saved.role.id && member.state === "active" ? (
          <Notice tone="warning">
            Another role signs {member.name} out of every device, so that it holds at once.
          </Notice>
        ) : null}
      </form>
    </Section>
  );
}

const typed = ({ name, role }: StaffDetail) => ({ name, roleId: role.id });
