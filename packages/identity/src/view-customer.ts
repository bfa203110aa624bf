import type { Ctx } from "@cartwright/db/context";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { customerIn } from "./account-holder.ts";
import type { CustomerView } from "./contract.ts";
import { selectCustomer } from "./customers.store.ts";
import { selectEmailChange } from "./email-changes.store.ts";

/** The account of the customer who is signed in, with the change of e-mail that is under way. Refuses others with SignInNeeded. */
export async function viewCustomer(ctx: Ctx): Promise<CustomerView> {
  const id = customerIn(ctx.actor);
  const customer = await selectCustomer(ctx.db, id);
  if (customer === null) throw new SignInNeeded();
  return { ...customer, emailChange: await selectEmailChange(ctx.db, id, ctx.now()) };
}
