import { recordChange } from "@cartwright/audit/record-change";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { type BuiltInRole, customerChanged } from "./contract.ts";
import { insertCustomer } from "./customers.store.ts";
import { emailKey } from "./email-key.ts";
import { saveInvited } from "./first-owner.store.ts";
import { activate } from "./invitation.store.ts";
import { hashPassword } from "./password.ts";
import { builtInRoleId, seedRoles } from "./seed-roles.ts";

interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Makes a customer without asking the mailbox, for the seed of a demo. False when the address has an account. Refuses everybody but our own programs. */
export async function openCustomerAccount(ctx: RootCtx, person: NewPerson): Promise<boolean> {
  assertProgram(ctx);
  const { email, name } = person;
  const passwordHash = await hashPassword(person.password);
  return inTransaction(ctx, async (ctx) => {
    const id = newId<"Customer">();
    const made = await insertCustomer(ctx.db, { id, email, emailKey: emailKey(email), name, passwordHash }, ctx.now());
    const subject = { type: "customer", id, label: email };
    if (!made) return false;
    await publish(ctx, customerChanged({ customerId: id }));
    await recordChange(ctx, { action: "customer.registered", subject, before: null, after: { name } });
    return true;
  });
}

/** The same for staff, with a built-in role. False when they work here already, in whatever state. */
export async function openStaffAccount(ctx: RootCtx, person: NewPerson & { role: BuiltInRole }): Promise<boolean> {
  assertProgram(ctx);
  const { email, name, role } = person;
  const passwordHash = await hashPassword(person.password);
  return inTransaction(ctx, async (ctx) => {
    await seedRoles(ctx);
    const member = {
      id: newId<"Staff">(),
      email,
      emailKey: emailKey(email),
      name,
      roleId: await builtInRoleId(ctx, role),
    };
    const id = await saveInvited(ctx.db, member, ctx.now());
    const made = id === member.id && (await activate(ctx.db, { id, name, passwordHash }, ctx.now()));
    const subject = { type: "staff", id: member.id, label: email };
    if (made) await recordChange(ctx, { action: "staff.invited", subject, before: null, after: { name, role } });
    return made;
  });
}

function assertProgram({ actor }: RootCtx): void {
  if (actor.kind !== "system") throw new SignInNeeded("Only our own programs may do this.");
}
