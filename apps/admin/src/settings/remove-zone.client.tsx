"use client";

import type { ZoneView } from "@cartwright/pricing/settings-contract";
import { Button } from "@cartwright/ui/button";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** Takes a zone away; it can be put back as it was. */
export function RemoveZone({ zone: { code, version } }: { zone: ZoneView }) {
  const router = useRouter();
  const trpc = useTRPC();
  const putBack = useChange(trpc.settings.saveZone.mutationOptions(), { done: "The zone is back." });
  const remove = useChange(trpc.settings.removeZone.mutationOptions(), {
    done: ({ name }) => `The zone ${name} is gone. Nothing is sold to its countries.`,
    undo: (zone) => putBack.run({ ...zone, version: null }),
    after: () => router.push("/settings/shipping"),
  });
  return (
    <Button look="subtle" disabled={remove.pending} onClick={() => remove.run({ code, version })}>
      Remove zone
    </Button>
  );
}
