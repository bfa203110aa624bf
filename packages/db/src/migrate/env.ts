import { z } from "zod";

/** The one-off migration task's environment. */
export const readEnv = () => z.object({ DATABASE_URL: z.url() }).parse(process.env);
