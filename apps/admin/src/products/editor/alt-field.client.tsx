"use client";

import { TextareaField } from "@cartwright/ui/textarea-field";
import { useState } from "react";
import { useTRPC } from "../../trpc/queries.client.tsx";
import { useChange } from "../../trpc/use-change.ts";
import type { ShownAsset } from "./use-assets.ts";

interface AltFieldProps {
  asset: ShownAsset;
  number: number;
  readOnly: boolean;
}

/** What a picture shows, for those who do not see it. It belongs to the picture, wherever it is used, and is saved when the field is left. */
export function AltField({ asset, number, readOnly }: AltFieldProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string | null>(null);
  const describe = useChange(trpc.media.describe.mutationOptions(), {
    done: "The picture’s description is saved.",
    after: () => setTyped(null),
    showsProblem: true,
  });
  const text = typed ?? asset.alt;
  const save = () => {
    if (typed !== null && typed.trim() !== asset.alt) describe.run({ assetId: asset.assetId, alt: typed.trim() });
  };
  return (
    <TextareaField
      label={`What picture ${number} shows`}
      className="[&>label]:sr-only"
      rows={2}
      maxLength={300}
      placeholder="What it shows, for those who don’t see it"
      readOnly={readOnly}
      value={text}
      error={describe.problem === null ? undefined : (describe.problem.fields["alt"] ?? describe.problem.message)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
    />
  );
}
