import { z } from "zod";

/** The environment of the one-off task that invites the first owner. */
export const readEnv = () =>
  z
    .object({ DATABASE_URL: z.url(), IDENTITY_LINK_SECRET: z.string().min(32), ADMIN_PUBLIC_URL: z.url() })
    .parse(process.env);
