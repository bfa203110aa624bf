"use client";

import { TextareaField } from "@cartwright/ui/textarea-field";
import { useEffect, useRef, useState } from "react";
import { useSaveKey } from "../../shell/use-save-key.ts";
import { useTRPC } from "../../trpc/queries.client.tsx";
import { useChange } from "../../trpc/use-change.ts";
import type { ShownAsset } from "./use-assets.ts";
import { useUnloadAsked } from "./use-unload-asked.ts";

interface AltFieldProps {
  asset: ShownAsset;
  number: number;
  readOnly: boolean;
}

/** What a picture shows, for those who do not see it. It belongs to the picture, wherever it is used, and is saved when the field is left, or by ⌘S. */
export function AltField({ asset, number, readOnly }: AltFieldProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string | null>(null);
  /** What was saved last, until the page knows it. */
  const sent = useRef<string | null>(null);
  const describe = useChange(trpc.media.describe.mutationOptions(), {
    done: "The picture’s description is saved.",
    showsProblem: true,
  });
  // What was typed stands until the page knows it: else the old words would be seen once more.
  useEffect(() => {
    sent.current = null;
    setTyped((now) => (now?.trim() === asset.alt ? null : now));
  }, [asset.alt]);
  const text = typed ?? asset.alt;
  useUnloadAsked(typed !== null && typed.trim() !== asset.alt);
  const save = async () => {
    const alt = text.trim();
    if (typed === null || alt === asset.alt || alt === sent.current) return;
    sent.current = alt;
    if ((await describe.runAsync({ assetId: asset.assetId, alt })) === null) sent.current = null;
  };
  useSaveKey(() => void save());
  return (
    <TextareaField
      label={`Alt text of picture ${number}`}
      className="[&>label]:sr-only"
      rows={2}
      maxLength={300}
      placeholder="What it shows, for those who don’t see it"
      disabled={readOnly}
      value={text}
      error={describe.problem === null ? undefined : (describe.problem.fields["alt"] ?? describe.problem.message)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => void save()}
    />
  );
}
