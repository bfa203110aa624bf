import type { RootCtx } from "@cartwright/db/context";
import { openCustomerAccount, openStaffAccount } from "@cartwright/identity/open-accounts";
import { seedRoles } from "@cartwright/identity/seed-roles";
import { DEMO_CUSTOMER, DEMO_OWNER } from "../accounts.ts";

/** The demo's owner and customer, where they are not there yet: whoever changed a password keeps it. */
export async function seedAccounts(
  ctx: RootCtx,
  passwords: { readonly owner: string; readonly customer: string },
): Promise<void> {
  await seedRoles(ctx);
  await openStaffAccount(ctx, { email: DEMO_OWNER, name: "Ida Alder", password: passwords.owner, role: "owner" });
  await openCustomerAccount(ctx, { email: DEMO_CUSTOMER, name: "Cleo Clay", password: passwords.customer });
}
