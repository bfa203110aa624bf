"use client";

import type { RoleView } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** Removes a role that nobody has. */
export function RemoveRole({ role }: { role: RoleView }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [asks, setAsks] = useState(false);
  const remove = useChange(trpc.roles.remove.mutationOptions(), {
    done: `The role “${role.name}” is removed.`,
    after: () => router.push("/settings/roles"),
  });
  return (
    <>
      <Button look="secondary" onClick={() => setAsks(true)}>
        Remove
      </Button>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Remove the role “${role.name}”?`}
        confirm="Remove role"
        dangerous
        pending={remove.pending}
        onConfirm={() => remove.run({ roleId: role.id })}
      >
        <p>Nobody has it. What it allowed stays in the audit log.</p>
      </ConfirmDialog>
    </>
  );
}
