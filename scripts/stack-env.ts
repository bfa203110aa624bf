import type { Ports } from "./ports.ts";
import type { Secrets } from "./secrets.ts";

/** What the processes of a local stack find in their environment: a function of ports and secrets and nothing else. */
export function stackEnv(ports: Ports, secrets: Secrets): Readonly<Record<string, string>> {
  const storefront = `http://localhost:${ports.storefront}`;
  const gateway = `http://localhost:${ports.gateway}`;
  return {
    DEPLOYMENT: "demo",
    DATABASE_URL: databaseUrl(ports, "cartwright_app", secrets.databaseAppPassword),

    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL: `http://127.0.0.1:${ports.emulator}`,
    S3_BUCKET: "cartwright-media",

    STOREFRONT_PUBLIC_URL: storefront,
    STOREFRONT_INTERNAL_URL: `http://127.0.0.1:${ports.storefront}`,
    ADMIN_PUBLIC_URL: `http://localhost:${ports.admin}`,
    MAILBOX_PUBLIC_URL: `http://localhost:${ports.mailbox}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,

    ORDER_LINK_SECRET: secrets.orderLink,
    REVALIDATE_SECRET: secrets.revalidate,
    STOREFRONT_SESSION_SECRET: secrets.storefrontSession,
    ADMIN_SESSION_SECRET: secrets.adminSession,
    IDENTITY_LINK_SECRET: secrets.identityLink,
    IDENTITY_SEALING_SECRET: secrets.identitySealing,
    STAFF_SECOND_FACTOR: "optional",

    GATEWAY_URL: gateway,
    GATEWAY_PUBLIC_URL: gateway,
    GATEWAY_SECRET_KEY: secrets.gatewayKey,
    GATEWAY_WEBHOOK_SECRET: secrets.gatewayWebhook,
    GATEWAY_WEBHOOK_URL: `http://127.0.0.1:${ports.storefront}/api/webhooks/test-gateway`,
    GATEWAY_ALLOWED_ORIGINS: [storefront, `http://127.0.0.1:${ports.storefront}`].join(","),

    WORKER_ROLES: "relay,orders,payments,notifications,catalog,media,back-office,sweeper",

    ...WITHOUT_TELEMETRY,
  };
}

/** What the seed needs to make the demo's people, and the journeys to be them. No app has it. */
export const demoPasswords = (secrets: Secrets): Readonly<Record<string, string>> => ({
  DEMO_OWNER_PASSWORD: secrets.demoOwnerPassword,
  DEMO_CUSTOMER_PASSWORD: secrets.demoCustomerPassword,
});

/** The database as its owner: for migrations, and for those who look from outside. No app has it. */
export const ownerDatabaseUrl = (ports: Ports, secrets: Secrets): string =>
  databaseUrl(ports, "cartwright", secrets.databasePassword);

const databaseUrl = (ports: Ports, role: string, password: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${ports.database}/cartwright`;

/** Nothing that we start calls home. */
export const WITHOUT_TELEMETRY = {
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
} as const;
