import { SESSION_COOKIE, type SessionCookie } from "@cartwright/auth/session-cookie";
import { LOG_LEVELS } from "@cartwright/platform/logger";
import { z } from "zod";

const wholeNumber = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);
/** A secret of the local demo says so, and no deployment but the demo takes it. */
const secret = z.string().min(32);

const AdminEnv = z
  .object({
    DEPLOYMENT: z.enum(["demo", "aws"]),
    LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
    VERSION: z.string().default("local"),

    ADMIN_PUBLIC_URL: z.url(),
    /** Where shoppers are: “View in shop” leads there. */
    STOREFRONT_PUBLIC_URL: z.url(),
    /** Proxies in front of us that append to X-Forwarded-For; 0 where browsers reach this process themselves. */
    TRUSTED_PROXY_HOPS: wholeNumber(0, 0),
    METRICS_PORT: wholeNumber(0, 9464),
    METRICS_HOST: z.string().default("127.0.0.1"),

    DATABASE_URL: z.url(),
    DATABASE_POOL_ADMIN: wholeNumber(1, 8),
    REDIS_URL: z.url().optional(),
    /** Where the pictures of the catalogue lie. */
    S3_BUCKET: z.string().min(3),
    /** Queues, of which the Operations room shows how full they are. */
    AWS_REGION: z.string().default("us-east-1"),
    AWS_ENDPOINT_URL: z.url().optional(),

    ADMIN_SESSION_SECRET: secret,
    IDENTITY_LINK_SECRET: secret,
    IDENTITY_SEALING_SECRET: secret,
    /** The demo may do without; a deployment may not. */
    STAFF_SECOND_FACTOR: z.enum(["required", "optional"]).default("required"),

    /** Steps of signing in from one client address in a minute, and calls of one member of staff. */
    LIMIT_SIGN_IN_PER_MINUTE: wholeNumber(1, 30),
    LIMIT_WORK_PER_MINUTE: wholeNumber(1, 3_000),
  })
  .superRefine((env, check) => {
    if (env.DEPLOYMENT === "demo") return;
    for (const [name, value] of Object.entries(env)) {
      if (/_SECRET/.test(name) && String(value).startsWith("demo_"))
        check.addIssue({ code: "custom", path: [name], message: "a secret of the local demo" });
    }
    if (env.STAFF_SECOND_FACTOR !== "required")
      check.addIssue({ code: "custom", path: ["STAFF_SECOND_FACTOR"], message: "must be “required” outside the demo" });
  });
export type AdminEnv = z.infer<typeof AdminEnv>;

let parsed: AdminEnv | undefined;

/** What this process reads from its environment: parsed once, when the server starts, and never by a build. Throws with the names of what is missing. */
export const adminEnv = (): AdminEnv => (parsed ??= AdminEnv.parse(process.env));

/** Where browsers find the admin, without a slash at the end. */
export const adminUrl = (): string => new URL(adminEnv().ADMIN_PUBLIC_URL).origin;

/** Where browsers find the storefront, without a slash at the end. */
export const storefrontUrl = (): string => new URL(adminEnv().STOREFRONT_PUBLIC_URL).origin;

/** Tells next-auth where browsers find the admin; it reads only the environment. Called once, before the first request. */
export function tellNextAuth(): void {
  process.env["NEXTAUTH_URL"] = adminUrl();
}

/** The cookie of staff who are signed in. */
export const sessionCookie = (): SessionCookie => ({
  name: SESSION_COOKIE.admin,
  secret: adminEnv().ADMIN_SESSION_SECRET,
  secure: adminUrl().startsWith("https:"),
});

/** Whether this is hot reload on somebody's desk. */
export const isDevelopment = (): boolean => process.env["NODE_ENV"] === "development";
