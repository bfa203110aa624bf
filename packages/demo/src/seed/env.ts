import { z } from "zod";

/** The seed's environment. */
export const readEnv = () =>
  z
    .object({
      DATABASE_URL: z.url(),
      AWS_ENDPOINT_URL: z.url().optional(),
      AWS_REGION: z.string().min(1),
      S3_BUCKET: z.string().min(3),
    })
    .parse(process.env);
