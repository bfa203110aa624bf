import { LOG_LEVELS } from "@cartwright/platform/logger";
import { z } from "zod";
import { ROLES, Roles } from "./roles.ts";

const wholeNumber = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);
const port = (usual: number) => z.coerce.number().int().min(0).max(65_535).default(usual);
/** A secret of the local demo says so, and no deployment but the demo takes it. */
const secret = z.string().min(32);

const WorkersEnv = z
  .object({
    DEPLOYMENT: z.enum(["demo", "aws"]),
    LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
    VERSION: z.string().default("local"),

    WORKER_ROLES: Roles.default([...ROLES]),
    /** Pollers for each queue; every one has up to ten messages in hand. */
    WORKER_CONCURRENCY: wholeNumber(1, 2),
    /** Health. 0 is any free port. */
    WORKERS_PORT: port(3010),
    METRICS_PORT: port(9464),
    /** Of both: an address that only this machine or task reaches. */
    WORKERS_HOST: z.string().default("127.0.0.1"),

    DATABASE_URL: z.url(),
    DATABASE_POOL: wholeNumber(2, 12),
    AWS_REGION: z.string().default("us-east-1"),
    AWS_ENDPOINT_URL: z.url().optional(),
    S3_BUCKET: z.string().min(3),

    STOREFRONT_PUBLIC_URL: z.url(),
    STOREFRONT_INTERNAL_URL: z.url(),
    ADMIN_PUBLIC_URL: z.url(),
    /** Makes the keys of links in mails about accounts; the apps have the same. */
    IDENTITY_LINK_SECRET: secret,
    REVALIDATE_SECRET: secret,
    ORDER_LINK_SECRET: secret,
    GATEWAY_URL: z.url(),
    GATEWAY_SECRET_KEY: secret,
    GATEWAY_TIMEOUT_MS: wholeNumber(100, 10_000),
    SMTP_URL: z.url(),
    MAIL_FROM: z.email().default("orders@alder-and-clay.example"),

    /** Rests between two rounds of a scheduled task, in milliseconds; fault tests make them short. */
    SWEEP_EXPIRED_MS: wholeNumber(100, 5_000),
    SWEEP_STUCK_MS: wholeNumber(100, 15_000),
    SWEEP_LAG_MS: wholeNumber(100, 5_000),
    SWEEP_PURGE_MS: wholeNumber(100, 60 * 60_000),
    SWEEP_DEAD_LETTERS_MS: wholeNumber(100, 5_000),
    SWEEP_REACH_MS: wholeNumber(100, 15_000),
    SWEEP_INVOICES_MS: wholeNumber(100, 30_000),
    /** Figures are at most so old. */
    SWEEP_FIGURES_MS: wholeNumber(100, 5_000),
    /** Lists show scheduled products this late at most, and what it takes to tell them. */
    SWEEP_PUBLISH_MS: wholeNumber(100, 1_000),
  })
  .superRefine((env, check) => {
    if (env.DEPLOYMENT === "demo") return;
    const refuse = (name: string, message: string) => check.addIssue({ code: "custom", path: [name], message });
    for (const [name, value] of Object.entries(env)) {
      if (/_SECRET/.test(name) && String(value).startsWith("demo_")) refuse(name, "a secret of the local demo");
    }
    if (env.MAIL_FROM.endsWith(".example")) refuse("MAIL_FROM", "an address that nobody owns");
    refuse(
      "GATEWAY_URL",
      "the only gateway there is so far is the test gateway, which takes no money: for the demo only",
    );
  });
export type WorkersEnv = z.infer<typeof WorkersEnv>;

/** What this process reads from its environment, parsed once at its start. Throws with the names of what is missing or wrong. */
export function workersEnv(): WorkersEnv {
  const parsed = WorkersEnv.safeParse(process.env);
  if (!parsed.success) throw new Error(`the environment is not complete:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
