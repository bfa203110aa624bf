"use client";

import type { SavedView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { Menu, menuItemClasses } from "@cartwright/ui/menu.client";
import { Modal } from "@cartwright/ui/modal.client";
import { Notice } from "@cartwright/ui/notice";
import { TextField } from "@cartwright/ui/text-field";
import { Ellipsis, PencilLine, Trash2, UserRound, Users } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** What can be done with the view that is open: another name, sharing it, removing it. */
export function ViewMenu({ view }: { view: SavedView }) {
  const { id: viewId, version, place, name, query, shared } = view;
  const trpc = useTRPC();
  const [renaming, setRenaming] = useState(false);
  const back = useChange(trpc.views.save.mutationOptions(), { done: `The view “${name}” is back.` });
  const remove = useChange(trpc.views.remove.mutationOptions(), {
    done: `The view “${name}” is removed.`,
    undo: (asItWas) => back.run(asItWas),
  });
  const share = useChange(trpc.views.save.mutationOptions(), {
    done: shared ? `“${name}” is your own again.` : `Everybody sees “${name}” now.`,
  });
  return (
    <>
      <Menu
        label={`View “${name}”`}
        button={<Ellipsis aria-hidden size={18} strokeWidth={1.6} />}
        buttonClassName="-mb-px grid min-h-control min-w-control place-items-center rounded-soft text-ink-soft hover:bg-paper-sunk hover:text-ink"
      >
        <button type="button" className={menuItemClasses} onClick={() => setRenaming(true)}>
          <PencilLine aria-hidden size={16} strokeWidth={1.6} />
          Rename
        </button>
        <button
          type="button"
          className={menuItemClasses}
          onClick={() => share.run({ viewId, version, place, name, query, shared: !shared })}
        >
          {shared ? (
            <UserRound aria-hidden size={16} strokeWidth={1.6} />
          ) : (
            <Users aria-hidden size={16} strokeWidth={1.6} />
          )}
          {shared ? "Stop sharing" : "Share with everybody"}
        </button>
        <button type="button" className={menuItemClasses} onClick={() => remove.run({ viewId, version })}>
          <Trash2 aria-hidden size={16} strokeWidth={1.6} />
          Remove
        </button>
      </Menu>
      <Modal open={renaming} onClose={() => setRenaming(false)} title={`Rename “${name}”`}>
        <Rename view={view} onClose={() => setRenaming(false)} />
      </Modal>
    </>
  );
}

function Rename({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const trpc = useTRPC();
  const [name, setName] = useState(view.name);
  const rename = useChange(trpc.views.rename.mutationOptions(), { after: onClose, showsProblem: true });
  const wrong = rename.problem?.fields["name"];
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        rename.run({ viewId: view.id, version: view.version, name });
      }}
    >
      {rename.problem !== null && wrong === undefined ? (
        <Notice tone="warning" announced>
          {rename.problem.message}
        </Notice>
      ) : null}
      <TextField
        label="Name"
        autoComplete="off"
        maxLength={60}
        value={name}
        error={wrong}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button look="secondary" onClick={onClose}>
          Back
        </Button>
        <Button type="submit" disabled={rename.pending}>
          Rename
        </Button>
      </div>
    </form>
  );
}
