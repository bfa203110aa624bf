import { z } from "zod";

const AdminEnv = z.object({
  DATABASE_URL: z.url(),
  DATABASE_POOL_ADMIN: z.coerce.number().int().min(1).default(4),
  VERSION: z.string().default("local"),
});

let parsed: z.infer<typeof AdminEnv> | undefined;

/** What this process reads from its environment: parsed once, when the server starts, and never by a build. */
export const adminEnv = (): z.infer<typeof AdminEnv> => (parsed ??= AdminEnv.parse(process.env));
