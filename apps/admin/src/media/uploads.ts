import type { AssetStanding } from "@cartwright/catalog/contract";
import { PICTURE_TYPES, UPLOAD_LIMIT } from "@cartwright/media/contract";

/** One file on its way: it waits for its turn, is sent, its sizes are made; or it failed, and can be tried again where that helps. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  /** An address of the file in this browser, for looking at it meanwhile. */
  readonly preview: string;
  readonly stage: "waiting" | "sending" | "making" | "failed";
  /** How much of it has gone, from 0 to 1. */
  readonly sent: number;
  /** Once it has arrived. */
  readonly assetId: string | null;
  readonly problem: string | null;
  readonly again: boolean;
}

export type UploadEvent =
  | { readonly kind: "added"; readonly uploads: readonly Upload[] }
  | { readonly kind: "sending" | "removed" | "again"; readonly id: number }
  | { readonly kind: "sent"; readonly id: number; readonly share: number }
  | { readonly kind: "arrived"; readonly id: number; readonly assetId: string }
  | { readonly kind: "failed"; readonly id: number; readonly problem: string; readonly again: boolean };

export function uploadsAfter(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  const change = (id: number, to: Partial<Upload>) =>
    uploads.map((upload) => (upload.id === id ? { ...upload, ...to } : upload));
  switch (event.kind) {
    case "added":
      return [...uploads, ...event.uploads];
    case "sending":
      return change(event.id, { stage: "sending", sent: 0 });
    case "sent":
      return change(event.id, { sent: event.share });
    case "arrived":
      return change(event.id, { stage: "making", sent: 1, assetId: event.assetId });
    case "failed":
      return change(event.id, { stage: "failed", problem: event.problem, again: event.again });
    case "again":
      return change(event.id, { stage: "waiting", sent: 0, problem: null, assetId: null });
    case "removed":
      return uploads.filter(({ id }) => id !== event.id);
  }
}

const AT_ONCE = 2;

/** Which of those that wait are to be sent now. Pure. */
export const nextToSend = (uploads: readonly Upload[]): readonly Upload[] =>
  uploads
    .filter(({ stage }) => stage === "waiting")
    .slice(0, Math.max(0, AT_ONCE - uploads.filter(({ stage }) => stage === "sending").length));

export interface Outcome {
  readonly upload: Upload;
  readonly asset: AssetStanding;
}

/**
 * What has become of those whose sizes are being made. One that is ready waits for those that were chosen before it, so that
 * pictures come in the order in which they were chosen. Pure.
 */
export function outcomesOf(uploads: readonly Upload[], standings: readonly AssetStanding[]): readonly Outcome[] {
  const known = new Map(standings.map((asset) => [asset.assetId as string, asset]));
  const outcomes: Outcome[] = [];
  let nextInOrder = true;
  for (const upload of uploads) {
    if (upload.stage === "failed") continue;
    const asset = upload.stage === "making" ? known.get(upload.assetId ?? "") : undefined;
    const failed = asset !== undefined && asset.failure !== null;
    if (asset !== undefined && (failed || (asset.state === "ready" && nextInOrder))) outcomes.push({ upload, asset });
    else nextInOrder = false;
  }
  return outcomes;
}

/** What can be said of a file before it is sent; the server looks at what is in it. */
export function problemWith({ size, type }: { size: number; type: string }): string | null {
  if (size > UPLOAD_LIMIT) return `A picture can have up to ${UPLOAD_LIMIT / 1024 / 1024} MB.`;
  if (type !== "" && !(PICTURE_TYPES as readonly string[]).includes(type)) return "Use JPEG, PNG, WebP or AVIF.";
  return null;
}
