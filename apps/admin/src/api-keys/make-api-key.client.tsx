"use client";

import type { Permission } from "@cartwright/kernel/permission";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { Notice } from "@cartwright/ui/notice";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useId, useState } from "react";
import { PermissionPicker } from "../roles/permission-picker.client.tsx";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { ShownOnce } from "./shown-once.client.tsx";

interface MakeApiKeyProps {
  open: boolean;
  onClose: () => void;
  me: Me;
}

/** Makes a key, then shows it this one time. */
export function MakeApiKey({ open, onClose, me }: MakeApiKeyProps) {
  const form = useId();
  const trpc = useTRPC();
  const [made, setMade] = useState<string | null>(null);
  const make = useChange(trpc.apiKeys.make.mutationOptions(), {
    after: ({ key }) => setMade(key),
    showsProblem: true,
  });
  const close = () => {
    onClose();
    setMade(null);
    make.forget();
  };
  return (
    <Drawer
      open={open}
      onClose={close}
      title={made === null ? "New API key" : "Copy the key now"}
      footer={
        <div className="flex justify-end gap-2">
          {made === null ? (
            <>
              <Button look="secondary" onClick={close}>
                Back
              </Button>
              <Button type="submit" form={form} disabled={make.pending}>
                Make key
              </Button>
            </>
          ) : (
            <Button onClick={close}>I have copied it</Button>
          )}
        </div>
      }
    >
      {made === null ? (
        open ? (
          <Fields id={form} me={me} problem={make.problem} run={make.run} />
        ) : null
      ) : (
        <ShownOnce apiKey={made} />
      )}
    </Drawer>
  );
}

interface FieldsProps {
  id: string;
  me: Me;
  problem: ReturnType<typeof useChange>["problem"];
  run: (input: { name: string; permissions: Permission[]; days: number | null }) => void;
}

function Fields({ id, me, problem, run }: FieldsProps) {
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const [permissions, setPermissions] = useState<Permission[]>([]);
  const fields = problem?.fields ?? {};
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ name, permissions, days: days === "" ? null : Number(days) });
      }}
    >
      {problem !== null && Object.keys(fields).length === 0 ? (
        <Notice tone="bad" announced>
          {problem.message}
        </Notice>
      ) : null}
      <TextField
        label="Name"
        hint="What the program is called where you work."
        autoComplete="off"
        value={name}
        error={fields["name"]}
        onChange={({ target }) => setName(target.value)}
      />
      <SelectField label="Ends after" value={days} onChange={({ target }) => setDays(target.value)}>
        <option value="30">30 days</option>
        <option value="90">90 days</option>
        <option value="365">A year</option>
        <option value="">Never</option>
      </SelectField>
      <div className="grid gap-2 pt-1">
        <h3 className="text-small font-medium">What it may do</h3>
        <PermissionPicker
          chosen={permissions}
          givable={me.permissions}
          onlyGivable
          onChange={setPermissions}
          error={fields["permissions"]}
        />
      </div>
    </form>
  );
}
