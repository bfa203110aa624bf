import type { UploadedAsset } from "@cartwright/media/contract";
import { type Problem, problemOf } from "../trpc/problem.ts";

export type Sent = { readonly asset: UploadedAsset } | { readonly problem: Problem };

interface Sending {
  readonly file: File;
  /** Told how much has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Stops it; the promise then never settles. */
  readonly signal: AbortSignal;
}

/** Uploads a picture. Of all that browsers have, only this old way tells how far an upload is. Never throws. */
export function sendFile({ file, onProgress, signal }: Sending): Promise<Sent> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open("PUT", "/api/media");
    request.responseType = "json";
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.slice(-200)));
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () =>
      settle(
        request.status === 200
          ? { asset: request.response as UploadedAsset }
          : { problem: problemOf(request.response) },
      ),
    );
    request.addEventListener("error", () => settle({ problem: problemOf(null) }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
