import { z } from "zod";

const Journeys = z.object({
  STOREFRONT_PUBLIC_URL: z.url(),
  ADMIN_PUBLIC_URL: z.url(),
  MAILBOX_PUBLIC_URL: z.url(),
  GATEWAY_PUBLIC_URL: z.url(),
  DATABASE_URL: z.url(),
  CI: z.string().optional(),
});

/** Where the shop under test is. `scripts/journeys.ts` starts one and says so; Playwright alone takes any that runs. */
export const journeysEnv = () => Journeys.parse(process.env);
