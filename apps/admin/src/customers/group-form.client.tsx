"use client";

import { type CustomerGroup, GROUPS_AT_MOST } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { TextField } from "@cartwright/ui/text-field";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import type { Problem } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface GroupFormProps {
  /** Null for a new one. */
  group: CustomerGroup | null;
  open: boolean;
  onClose: () => void;
}

/** Makes a group, or changes its words. */
export function GroupForm({ group, open, onClose }: GroupFormProps) {
  const form = useId();
  const trpc = useTRPC();
  const save = useChange(trpc.customers.groups.save.mutationOptions(), {
    done: (_, { name }) => `The group “${name.trim()}” is ${group === null ? "made" : "saved"}.`,
    after: onClose,
    showsProblem: true,
  });
  const close = () => {
    save.forget();
    onClose();
  };
  return (
    <Drawer
      open={open}
      onClose={close}
      title={group === null ? "New group" : `Change “${group.name}”`}
      footer={
        <div className="flex justify-end gap-2">
          <Button look="secondary" onClick={close}>
            Back
          </Button>
          <Button type="submit" form={form} disabled={save.pending}>
            Save group
          </Button>
        </div>
      }
    >
      {open ? <Fields id={form} group={group} problem={save.problem} run={save.run} forget={save.forget} /> : null}
    </Drawer>
  );
}

interface FieldsProps {
  id: string;
  group: CustomerGroup | null;
  problem: Problem | null;
  run: (input: { groupId?: string; version?: number; name: string; description: string }) => void;
  forget: () => void;
}

function Fields({ id, group, problem, run, forget }: FieldsProps) {
  const queries = useQueryClient();
  // The version that was on the screen when the drawer opened: what comes in behind it is somebody else's, until it is looked at.
  const [seen, setSeen] = useState(group?.version ?? null);
  const [edited, setEdited] = useState<{ name?: string; description?: string }>({});
  const words = { name: group?.name ?? "", description: group?.description ?? "", ...edited };
  const fields = problem?.fields ?? {};
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ ...(group === null ? {} : { groupId: group.id, version: seen ?? group.version }), ...words });
      }}
    >
      <ProblemNotice
        problem={problem}
        forget={forget}
        onSeen={() => {
          setSeen(null);
          setEdited({});
          void queries.invalidateQueries();
        }}
      />
      <TextField
        label="Name"
        autoComplete="off"
        maxLength={60}
        hint={group === null ? `There can be ${GROUPS_AT_MOST} groups, each with a name of its own.` : undefined}
        value={words.name}
        error={fields["name"]}
        onChange={({ target }) => setEdited({ ...edited, name: target.value })}
      />
      <TextareaField
        label="Description"
        rows={3}
        maxLength={500}
        value={words.description}
        error={fields["description"]}
        onChange={({ target }) => setEdited({ ...edited, description: target.value })}
      />
    </form>
  );
}
