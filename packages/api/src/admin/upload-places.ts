import { Busy } from "@cartwright/kernel/errors";

/** Uploads of one member of staff, or one program, at once. Our own pages send two. */
const MOST = 4;

const underWay = new Map<string, number>();

/**
 * Does the work while there is a place for whoever asks. Each upload holds its whole file in memory while the library looks at it,
 * and a slow one for minutes: nobody fills the process, or keeps others out. Refuses with Busy.
 */
export async function inPlaceOf<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
  const taken = underWay.get(who) ?? 0;
  if (taken >= MOST) throw new Busy("Other pictures of yours are still on their way. Please try again in a moment.");
  underWay.set(who, taken + 1);
  try {
    return await work();
  } finally {
    const left = underWay.get(who)! - 1;
    if (left === 0) underWay.delete(who);
    else underWay.set(who, left);
  }
}
