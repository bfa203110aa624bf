"use client";

import { Button } from "@cartwright/ui/button";
import { Modal } from "@cartwright/ui/modal.client";
import { listWords } from "../product-words.ts";

interface LeaveDialogProps {
  open: boolean;
  /** The names of the fields that are not saved. */
  unsaved: readonly string[];
  /** Prices have a “Save” of their own, and uploads take their time: they are not saved from here. */
  maySave: boolean;
  pending: boolean;
  onStay: () => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** Asks whoever is about to leave with something unsaved. The first button, where the focus begins, stays. */
export function LeaveDialog({ open, unsaved, maySave, pending, onStay, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Modal open={open} onClose={onStay} title="Leave without saving?" lead={`Not saved yet: ${listWords(unsaved, 5)}.`}>
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button look="secondary" onClick={onStay}>
          Stay
        </Button>
        <Button look="secondary" onClick={onDiscard}>
          Leave without saving
        </Button>
        {maySave ? (
          <Button onClick={onSave} disabled={pending}>
            Save and leave
          </Button>
        ) : null}
      </div>
    </Modal>
  );
}
