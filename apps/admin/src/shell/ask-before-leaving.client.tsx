"use client";

import { Button } from "@cartwright/ui/button";
import { Modal } from "@cartwright/ui/modal.client";
import { useLeaving } from "./use-leaving.ts";

interface AskBeforeLeavingProps {
  unsaved: boolean;
  onDiscard: () => void;
}

/** While a form is not saved, whoever is about to leave its page is asked first. */
export function AskBeforeLeaving({ unsaved, onDiscard }: AskBeforeLeavingProps) {
  const { go, stay } = useLeaving(unsaved);
  const leave = () => {
    stay();
    onDiscard();
    go?.();
  };
  return (
    <Modal open={go !== null} onClose={stay} title="Leave without saving?" lead="What you typed here is not saved yet.">
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button look="secondary" onClick={leave}>
          Leave without saving
        </Button>
        <Button onClick={stay}>Stay</Button>
      </div>
    </Modal>
  );
}
