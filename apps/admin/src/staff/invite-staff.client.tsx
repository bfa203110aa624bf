"use client";

import type { RoleView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { Notice } from "@cartwright/ui/notice";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { beyond } from "./beyond.ts";
import { RoleChoice } from "./role-choice.tsx";

interface InviteStaffProps {
  open: boolean;
  onClose: () => void;
  roles: readonly RoleView[];
  me: Me;
}

/** Invites somebody by mail, in a role. */
export function InviteStaff({ open, onClose, roles, me }: InviteStaffProps) {
  const form = useId();
  const trpc = useTRPC();
  const invite = useChange(trpc.staff.invite.mutationOptions(), {
    done: (_, { name }) => `${name} is invited.`,
    after: onClose,
    showsProblem: true,
  });
  const { problem } = invite;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title="Invite staff"
      footer={
        <div className="flex justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" form={form} disabled={invite.pending}>
            Send invitation
          </Button>
        </div>
      }
    >
      {open ? <Fields id={form} roles={roles} me={me} problem={problem} run={invite.run} /> : null}
    </Drawer>
  );
}

interface FieldsProps extends Pick<InviteStaffProps, "roles" | "me"> {
  id: string;
  problem: ReturnType<typeof useChange>["problem"];
  run: (input: { email: string; name: string; roleId: RoleView["id"] }) => void;
}

function Fields({ id, roles, me, problem, run }: FieldsProps) {
  // Begins with the role that allows least, so that nobody is given much by not looking.
  const [least] = roles
    .filter(({ permissions }) => beyond(permissions, me).length === 0)
    .toSorted((a, b) => a.permissions.length - b.permissions.length);
  const [wanted, setWanted] = useState({ email: "", name: "", roleId: (least ?? roles[0])?.id ?? "" });
  const set = (change: Partial<typeof wanted>) => setWanted({ ...wanted, ...change });
  const fields = problem?.fields ?? {};
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ ...wanted, roleId: wanted.roleId as RoleView["id"] });
      }}
    >
      <p className="text-small text-ink-soft">
        They get a mail with a link that works for a week, and choose their own password.
      </p>
      {problem !== null && Object.keys(fields).length === 0 ? (
        <Notice tone="bad" announced>
          {problem.message}
        </Notice>
      ) : null}
      <TextField
        label="Name"
        autoComplete="off"
        value={wanted.name}
        error={fields["name"]}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="off"
        value={wanted.email}
        error={fields["email"]}
        onChange={({ target }) => set({ email: target.value })}
      />
      <RoleChoice
        roles={roles}
        me={me}
        value={wanted.roleId}
        error={fields["roleId"]}
        onChange={({ target }) => set({ roleId: target.value as RoleView["id"] })}
      />
    </form>
  );
}
