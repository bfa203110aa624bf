import { SESSION_COOKIE, type SessionCookie } from "@cartwright/auth/session-cookie";
import { LOG_LEVELS } from "@cartwright/platform/logger";
import { z } from "zod";

const wholeNumber = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);
/** A secret of the local demo says so, and no deployment but the demo takes it. */
const secret = z.string().min(32);

const StorefrontEnv = z
  .object({
    DEPLOYMENT: z.enum(["demo", "aws"]),
    LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
    VERSION: z.string().default("local"),

    STOREFRONT_PUBLIC_URL: z.url(),
    STOREFRONT_INTERNAL_URL: z.url(),
    /** Proxies in front of us that append to X-Forwarded-For; 0 where browsers reach this process themselves. */
    TRUSTED_PROXY_HOPS: wholeNumber(0, 0),
    METRICS_PORT: wholeNumber(0, 9464),
    METRICS_HOST: z.string().default("127.0.0.1"),

    DATABASE_URL: z.url(),
    DATABASE_POOL_BROWSING: wholeNumber(1, 8),
    DATABASE_POOL_BUYING: wholeNumber(1, 12),
    REDIS_URL: z.url().optional(),

    AWS_REGION: z.string().default("us-east-1"),
    AWS_ENDPOINT_URL: z.url().optional(),
    S3_BUCKET: z.string().min(3),

    ORDER_LINK_SECRET: secret,
    /** Encrypts the cookie of customers who are signed in. */
    STOREFRONT_SESSION_SECRET: secret,
    /** Makes the keys of links in mails about accounts; the workers have the same. */
    IDENTITY_LINK_SECRET: secret,
    REVALIDATE_SECRET: secret,
    GATEWAY_PUBLIC_URL: z.url(),
    GATEWAY_WEBHOOK_SECRET: secret,
    /** The one before, while it is being replaced. */
    GATEWAY_WEBHOOK_SECRET_PREVIOUS: secret.optional(),

    /** Calls of one client address in a minute. */
    LIMIT_BROWSE_PER_MINUTE: wholeNumber(1, 600),
    LIMIT_CART_PER_MINUTE: wholeNumber(1, 180),
    LIMIT_CHECKOUT_PER_MINUTE: wholeNumber(1, 300),
    LIMIT_ACCOUNT_PER_MINUTE: wholeNumber(1, 30),
  })
  .superRefine((env, check) => {
    if (env.DEPLOYMENT === "demo") return;
    for (const [name, value] of Object.entries(env)) {
      if (/_SECRET/.test(name) && String(value).startsWith("demo_"))
        check.addIssue({ code: "custom", path: [name], message: "a secret of the local demo" });
    }
  });
export type StorefrontEnv = z.infer<typeof StorefrontEnv>;

let parsed: StorefrontEnv | undefined;

/** What this process reads from its environment: parsed once, when the server starts, and never by a build. Throws with the names of what is missing. */
export function storefrontEnv(): StorefrontEnv {
  return (parsed ??= StorefrontEnv.parse(process.env));
}

/** Where browsers find the shop, without a slash at the end. */
export const storefrontUrl = (): string => new URL(storefrontEnv().STOREFRONT_PUBLIC_URL).origin;

/** Tells next-auth where browsers find the shop; it reads only the environment. Called once, before the first request. */
export function tellNextAuth(): void {
  process.env["NEXTAUTH_URL"] = storefrontUrl();
}

/** Whether this is hot reload on somebody's desk. */
export const isDevelopment = (): boolean => process.env["NODE_ENV"] === "development";

/** The cookie of customers who are signed in. */
export const sessionCookie = (): SessionCookie => ({
  name: SESSION_COOKIE.storefront,
  secret: storefrontEnv().STOREFRONT_SESSION_SECRET,
  secure: storefrontUrl().startsWith("https:"),
});
