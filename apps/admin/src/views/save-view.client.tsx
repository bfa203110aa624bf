"use client";

import type { SavedView, ViewPlace } from "@cartwright/identity/contract";
import { beginsHere } from "@cartwright/ui/begins-here";
import { Button } from "@cartwright/ui/button";
import { Checkbox } from "@cartwright/ui/checkbox";
import { Modal } from "@cartwright/ui/modal.client";
import { Notice } from "@cartwright/ui/notice";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface SaveViewProps {
  open: boolean;
  onClose: () => void;
  place: ViewPlace;
  query: string;
  views: readonly SavedView[];
}

/** Gives what the list shows a name, or puts it in the place of a view that there is. */
export function SaveView(props: SaveViewProps) {
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title="Save view"
      lead="Keeps these filters as a tab of this list."
    >
      <Fields {...props} />
    </Modal>
  );
}

function Fields({ onClose, place, query, views }: SaveViewProps) {
  const trpc = useTRPC();
  const [instead, setInstead] = useState("");
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useChange(trpc.views.save.mutationOptions(), {
    done: (_, { name: saved }) => `The view “${saved}” is saved.`,
    after: onClose,
    showsProblem: true,
  });
  const own = views.filter(({ yours }) => yours);
  const old = own.find(({ id }) => id === instead);
  const wrong = save.problem?.fields["name"];
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.run(
          old === undefined
            ? { place, query, name, shared }
            : { place, query, name: old.name, shared: old.shared, viewId: old.id, version: old.version },
        );
      }}
    >
      {save.problem !== null && wrong === undefined ? (
        <Notice tone={save.problem.kind === "conflict" ? "warning" : "bad"} announced>
          {save.problem.message}
        </Notice>
      ) : null}
      {own.length === 0 ? null : (
        <SelectField label="Save as" value={instead} onChange={({ target }) => setInstead(target.value)}>
          <option value="">A new view</option>
          {own.map(({ id, name: of }) => (
            <option key={id} value={id}>
              Instead of “{of}”
            </option>
          ))}
        </SelectField>
      )}
      {old === undefined ? (
        <>
          <TextField
            ref={beginsHere}
            label="Name"
            autoComplete="off"
            maxLength={60}
            value={name}
            error={wrong}
            onChange={({ target }) => setName(target.value)}
          />
          <Checkbox
            label="Share it with everybody who works with this list"
            checked={shared}
            onChange={({ target }) => setShared(target.checked)}
          />
        </>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button look="secondary" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" disabled={save.pending}>
          Save
        </Button>
      </div>
    </form>
  );
}
