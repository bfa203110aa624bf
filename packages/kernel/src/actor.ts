import { Refusal } from "./errors.ts";
import type { Id } from "./id.ts";
import { PERMISSIONS, type Permission } from "./permission.ts";

/**
 * Who is asking. Passed in `Ctx`, never ambient. A guest is known by the cart token they hold, a customer and a member of staff
 * by their session, a program by its API key, a system actor by its consumer. `orderIds` are the orders whose link was opened.
 */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "guest"; readonly cartId: Id<"Cart"> | null; readonly orderIds: readonly Id<"Order">[] }
  | {
      readonly kind: "customer";
      readonly customerId: Id<"Customer">;
      readonly sessionId: Id<"Session">;
      readonly cartId: Id<"Cart"> | null;
      readonly orderIds: readonly Id<"Order">[];
    }
  | StaffActor
  | ApiKeyActor
  | { readonly kind: "system"; readonly name: string };

export interface StaffActor {
  readonly kind: "staff";
  readonly staffId: Id<"Staff">;
  readonly sessionId: Id<"Session">;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** The client's address, for the audit log. */
  readonly address: string;
}

export interface ApiKeyActor {
  readonly kind: "api_key";
  readonly keyId: Id<"ApiKey">;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly address: string;
}

export const ANONYMOUS: Actor = { kind: "anonymous" };
export const system = (name: string): Actor => ({ kind: "system", name });

/** Whether the actor has a permission of staff. Our own workers have all, shoppers none. */
export function may(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "staff":
    case "api_key":
      return actor.permissions.has(permission);
    case "anonymous":
    case "guest":
    case "customer":
      return false;
  }
}

/** The check of scoped fetchers and verbs, behind the one of the procedure. Refuses with NotPermitted. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new NotPermitted(permission);
}

export class NotPermitted extends Refusal {
  constructor(permission: Permission) {
    const words = PERMISSIONS[permission];
    super("NOT_PERMITTED", "forbidden", `Your role does not include “${words}”. Ask an owner of the shop.`, {
      details: { permission },
    });
  }
}

/** Nobody is signed in, or not any more. */
export class SignInNeeded extends Refusal {
  constructor(message = "Please sign in.") {
    super("SIGN_IN_NEEDED", "unauthenticated", message);
  }
}
