/** Something that this process needs in order to work. `check` resolves when it is there and rejects with the reason when not. */
export interface Dependency {
  readonly name: string;
  check(): Promise<void>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly dependencies: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

const PATIENCE_MS = 2_000;

/**
 * Asks every dependency at once, each for at most two seconds. The reasons are codes, such as ECONNREFUSED, and never the text
 * of an error: the answer may be read by anybody.
 */
export async function readinessOf(dependencies: readonly Dependency[], patienceMs = PATIENCE_MS): Promise<Readiness> {
  const answers = await Promise.all(
    dependencies.map(async ({ name, check }) => {
      try {
        await within(patienceMs, check());
        return { name, ok: true };
      } catch (error) {
        return { name, ok: false, reason: reasonOf(error) };
      }
    }),
  );
  return { ready: answers.every((answer) => answer.ok), dependencies: answers };
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(), { code: `no answer within ${milliseconds} ms` })),
      milliseconds,
    );
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return code;
  return depth < 4 && error.cause instanceof Error ? reasonOf(error.cause, depth + 1) : error.name;
}
