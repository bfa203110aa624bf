import type { RootCtx } from "@cartwright/db/context";
import type { Visit } from "@cartwright/identity/visit";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import type { Hop } from "../hop.ts";
import type { AdminWorld } from "../world.ts";

/** What next-auth's route needs of the admin: the database, and where the request comes from. */
export interface AdminDoor {
  readonly realm: "staff";
  readonly shop: RootCtx;
  readonly visit: Visit;
}

/** The door of staff for one request to next-auth's addresses, or the answer to whoever knocks too often. */
export async function adminDoor(world: AdminWorld, request: Request, hop: Hop): Promise<AdminDoor | Response> {
  const { clientAddress, requestId } = hop;
  const { allowed, retryAfterMs } = await world.limits.limit("admin-auth", clientAddress, world.allowances.work);
  if (!allowed) return tooOften(retryAfterMs);
  return {
    realm: "staff",
    shop: { db: world.db, actor: ANONYMOUS, now: world.now, log: world.log.child({ requestId }), requestId },
    visit: { address: clientAddress, userAgent: request.headers.get("user-agent") ?? "" },
  };
}

const tooOften = (retryAfterMs: number): Response =>
  Response.json(
    { message: "That was a lot at once. Please wait a moment and try again." },
    { status: 429, headers: { "cache-control": "no-store", "retry-after": String(Math.ceil(retryAfterMs / 1000)) } },
  );
