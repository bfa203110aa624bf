import type { AssetStanding } from "@cartwright/catalog/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useReducer, useRef } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { sendFile } from "./send-file.ts";
import { nextToSend, outcomesOf, problemWith, type Upload, uploadsAfter } from "./uploads.ts";

const POLL_MS = 600;
let lastId = 0;

/** Files on their way to pictures: sent two at a time, then asked after until their sizes are there. */
export function useUploads(onAdded: (asset: AssetStanding) => void) {
  const trpc = useTRPC();
  const [uploads, tell] = useReducer(uploadsAfter, []);
  const files = useRef(new Map<number, { file: File; stop: AbortController; busy: boolean }>());
  const forget = (id: number) => {
    const held = files.current.get(id);
    held?.stop.abort();
    files.current.delete(id);
    const preview = uploads.find((upload) => upload.id === id)?.preview;
    if (preview !== undefined) URL.revokeObjectURL(preview);
    tell({ kind: "removed", id });
  };

  const send = useEffectEvent(async ({ id }: Upload) => {
    const held = files.current.get(id);
    if (held === undefined || held.busy) return;
    held.busy = true;
    tell({ kind: "sending", id });
    const onProgress = (share: number) => tell({ kind: "sent", id, share });
    const sent = await sendFile({ file: held.file, onProgress, signal: held.stop.signal });
    held.busy = false;
    if ("asset" in sent) return tell({ kind: "arrived", id, assetId: sent.asset.assetId });
    const { problem } = sent;
    const again = ["no_answer", "too_many", "broken"].includes(problem.kind) || problem.code === "BUSY";
    tell({ kind: "failed", id, problem: problem.message, again });
  });
  useEffect(() => {
    for (const upload of nextToSend(uploads)) void send(upload);
  }, [uploads]);

  const waiting = uploads.flatMap(({ stage, assetId }) => (stage === "making" && assetId !== null ? [assetId] : []));
  const { data: standings } = useQuery({
    ...trpc.media.states.queryOptions({ assetIds: [...new Set(waiting)].slice(0, 100) }),
    enabled: waiting.length > 0,
    refetchInterval: POLL_MS,
    gcTime: 0,
  });
  const settle = useEffectEvent((found: NonNullable<typeof standings>) => {
    for (const { upload, asset } of outcomesOf(uploads, found)) {
      if (asset.failure !== null) tell({ kind: "failed", id: upload.id, problem: asset.failure, again: false });
      else {
        forget(upload.id);
        onAdded(asset);
      }
    }
  });
  useEffect(() => {
    if (standings !== undefined) settle(standings);
  }, [standings]);

  // Whoever leaves the page takes back what is still on its way.
  useEffect(() => {
    const held = files.current;
    return () => held.forEach(({ stop }) => stop.abort());
  }, []);

  const add = (chosen: readonly File[]) =>
    tell({
      kind: "added",
      uploads: chosen.map((file) => {
        lastId += 1;
        const problem = problemWith(file);
        files.current.set(lastId, { file, stop: new AbortController(), busy: false });
        return {
          id: lastId,
          name: file.name === "" ? "Picture" : file.name,
          preview: URL.createObjectURL(file),
          stage: problem === null ? "waiting" : "failed",
          sent: 0,
          assetId: null,
          problem,
          again: false,
        };
      }),
    });
  return { uploads, add, forget, again: (id: number) => tell({ kind: "again", id }) };
}
