"use client";

import type { ApiKeyView } from "@cartwright/identity/contract";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { Moment } from "@cartwright/ui/moment.client";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface RevokeApiKeyProps {
  /** Stays while the dialog fades away. */
  apiKey: ApiKeyView | null;
  open: boolean;
  onClose: () => void;
}

/** Asks by name before a key ends for good. */
export function RevokeApiKey({ apiKey, open, onClose }: RevokeApiKeyProps) {
  const trpc = useTRPC();
  const revoke = useChange(trpc.apiKeys.revoke.mutationOptions(), {
    done: `The key “${apiKey?.name ?? ""}” is revoked.`,
    after: onClose,
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Revoke “${apiKey?.name ?? ""}”?`}
      confirm="Revoke key"
      dangerous
      pending={revoke.pending}
      onConfirm={() => apiKey && revoke.run({ apiKeyId: apiKey.id })}
    >
      <p>
        The program that uses it is refused from its next request on. This cannot be taken back.
        {apiKey?.lastUsedAt ? (
          <>
            {" "}
            It was last used <Moment at={apiKey.lastUsedAt} as="ago" />.
          </>
        ) : null}
      </p>
    </ConfirmDialog>
  );
}
