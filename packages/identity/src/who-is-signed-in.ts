import type { Ctx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import { MINUTE } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { isPermission } from "@cartwright/kernel/permission";
import { selectCustomerBySession, selectStaffBySession, touchSession } from "./who-is-signed-in.store.ts";

export interface SignedInCustomer {
  readonly customerId: Id<"Customer">;
  readonly sessionId: Id<"Session">;
  readonly email: string;
  readonly name: string;
}

export interface SignedInStaff {
  readonly actor: StaffActor;
  readonly email: string;
  readonly role: string;
  /** Whether a second factor is set up; without one, where it is required, only the security page opens. */
  readonly secondFactor: boolean;
}

const TOUCH_EVERY = 5 * MINUTE;

/**
 * The customer of a session, or null when it is revoked, over, not a customer's, or the account is disabled. Asks the database
 * every time (one read by primary key), so that what is revoked is out at once on every process.
 */
export async function customerBySession(ctx: Ctx, sessionId: string): Promise<SignedInCustomer | null> {
  const row = await selectCustomerBySession(ctx.db, sessionId, ctx.now());
  if (row === null) return null;
  await touch(ctx, sessionId, row.lastSeenAt);
  const { customerId, email, name } = row;
  return { customerId: customerId as Id<"Customer">, sessionId: sessionId as Id<"Session">, email, name };
}

/** The member of staff of a session with what their role allows right now, or null as above. */
export async function staffBySession(
  ctx: Ctx,
  input: { sessionId: string; address: string },
): Promise<SignedInStaff | null> {
  const { sessionId, address } = input;
  const row = await selectStaffBySession(ctx.db, sessionId, ctx.now());
  if (row === null) return null;
  await touch(ctx, sessionId, row.lastSeenAt);
  const { staffId, email, name, role, secondFactor } = row;
  const actor: StaffActor = {
    kind: "staff",
    staffId: staffId as Id<"Staff">,
    sessionId: sessionId as Id<"Session">,
    name,
    permissions: new Set(row.permissions.filter(isPermission)),
    address,
  };
  return { actor, email, role, secondFactor };
}

async function touch(ctx: Ctx, sessionId: string, lastSeenAt: Date): Promise<void> {
  if (ctx.now().getTime() - lastSeenAt.getTime() > TOUCH_EVERY) await touchSession(ctx.db, sessionId, ctx.now());
}
