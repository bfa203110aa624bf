import { z } from "zod";

const origins = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .pipe(z.array(z.url().transform((url) => new URL(url).origin)).min(1));

const GatewayEnv = z.object({
  GATEWAY_PORT: z.coerce.number().int().min(1).max(65_535).default(3004),
  GATEWAY_DATA_DIR: z.string().min(1),
  /** What the shop's servers show as `Authorization: Bearer …`. */
  GATEWAY_SECRET_KEY: z.string().min(16),
  /** Signs the webhooks. */
  GATEWAY_WEBHOOK_SECRET: z.string().min(16),
  /** Left out: events are written down and never sent. */
  GATEWAY_WEBHOOK_URL: z.url().optional(),
  /** How a browser reaches this process; challenge addresses begin with it. */
  GATEWAY_PUBLIC_URL: z.url(),
  /** Comma-separated origins that may embed the card field and be returned to after a challenge. */
  GATEWAY_ALLOWED_ORIGINS: origins,
  GATEWAY_TEST_CONTROLS: z.enum(["0", "1"]).default("0"),
});

/** What the gateway's process reads from its environment; throws with the names of what is missing. */
export const gatewayEnv = () => GatewayEnv.parse(process.env);
