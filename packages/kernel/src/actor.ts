import type { Id } from "./id.ts";

/** Who is asking. Passed in `Ctx`, never ambient. A guest is known by the cart token they hold, a system actor by its consumer. */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "guest"; readonly cartId: Id<"Cart"> | null; readonly orderIds: readonly Id<"Order">[] }
  | { readonly kind: "system"; readonly name: string };

export const ANONYMOUS: Actor = { kind: "anonymous" };
export const system = (name: string): Actor => ({ kind: "system", name });
