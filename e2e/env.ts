import { z } from "zod";

const Journeys = z.object({
  STOREFRONT_PUBLIC_URL: z.url(),
  ADMIN_PUBLIC_URL: z.url(),
  MAILBOX_PUBLIC_URL: z.url(),
  GATEWAY_PUBLIC_URL: z.url(),
  DATABASE_URL: z.url(),
  DEMO_OWNER_PASSWORD: z.string(),
  DEMO_CUSTOMER_PASSWORD: z.string(),
  /** A second process of the same admin. */
  SECOND_ADMIN_URL: z.url().optional(),
  CI: z.string().optional(),
});

/** Where the shop under test is. `scripts/journeys.ts` starts one and says so; Playwright alone takes any that runs. */
export const journeysEnv = () => Journeys.parse(process.env);
