/** Pictures that are worked on at once: each takes a core and the memory of all its pixels. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let busy = 0;

/** Does the work when it is its turn. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
  }
}
