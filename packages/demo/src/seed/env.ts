import { z } from "zod";

/** The seed's environment. */
export const readEnv = () =>
  z
    .object({
      /** The seed makes people whose passwords are printed: nowhere but in a demo. */
      DEPLOYMENT: z.literal("demo"),
      DEMO_OWNER_PASSWORD: z.string().min(16),
      DEMO_CUSTOMER_PASSWORD: z.string().min(16),
      DATABASE_URL: z.url(),
      AWS_ENDPOINT_URL: z.url().optional(),
      AWS_REGION: z.string().min(1),
      S3_BUCKET: z.string().min(3),
    })
    .parse(process.env);
