import { parseArgs } from "node:util";
import { z } from "zod";

const Options = z.object({
  /** Customers who come. */
  orders: z.coerce.number().int().min(1).max(10_000).default(200),
  /** Same seed, same customers and same order of kills. */
  seed: z.coerce.number().int().min(0).default(7),
  /** A bug that must be caught. */
  plant: z.enum(["no-inbox"]).optional(),
});
export type Options = z.infer<typeof Options>;

/** `--orders 200 --seed 7 --plant no-inbox`. Refuses, with a sentence, what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { orders: { type: "string" }, seed: { type: "string" }, plant: { type: "string" } },
    strict: true,
  });
  const parsed = Options.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new RangeError(parsed.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("; "));
}
