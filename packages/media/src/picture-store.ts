import type { RootCtx } from "@cartwright/db/context";
import { Busy } from "@cartwright/kernel/errors";
import type { Storage } from "@cartwright/platform/storage";

/** The world with the bucket of pictures in it. */
export type MediaCtx = RootCtx & { readonly storage: Storage };

/** Asks the bucket for something. One that does not answer may answer later: refuses with Busy. */
export async function atStore<Result>(ask: Promise<Result>): Promise<Result> {
  try {
    return await ask;
  } catch (cause) {
    throw new Busy("The pictures can’t be reached just now. Please try again in a moment.", 2_000, cause);
  }
}
