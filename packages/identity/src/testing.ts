import type { RootCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { confirmRegistration } from "./confirm-registration.ts";
import { type LinkPurpose, linkToken } from "./links.ts";
import { register } from "./register.ts";
import { openSession } from "./sessions.ts";
import type { Visit } from "./visit.ts";

/** The secret of links in tests; the test worlds of the BFF have the same. */
export const LINK_SECRET = "a secret of at least thirty-two characters";
export const PASSWORD = "correct horse battery";
export const A_VISIT: Visit = { address: "203.0.113.7", userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" };

/** An address that no other test uses. */
export const anEmail = (name = "ada"): string => `${name}-${newId().slice(-12)}@example.com`;

export interface TestCustomer {
  readonly id: Id<"Customer">;
  readonly email: string;
  readonly password: string;
  readonly sessionId: Id<"Session">;
  /** The context of a request of theirs. */
  readonly ctx: RootCtx;
}

/** The token of the newest link of this purpose that a mailbox got: what its owner reads in the mail. */
export async function mailedToken(ctx: RootCtx, to: { email: string; purpose: LinkPurpose }): Promise<string> {
  const { id } = await ctx.db.identityLink.findFirstOrThrow({
    where: { recipient: to.email, purpose: to.purpose },
    orderBy: { id: "desc" },
  });
  return linkToken(LINK_SECRET, { id, purpose: to.purpose });
}

/** Somebody who has registered, confirmed and is signed in. */
export async function aCustomer(
  ctx: RootCtx,
  more: { email?: string; name?: string; password?: string } = {},
): Promise<TestCustomer> {
  const { email = anEmail(), name = "Ada Byron", password = PASSWORD } = more;
  const { proof } = await register(ctx, { email, name, password });
  const token = await mailedToken(ctx, { email, purpose: "register" });
  const step = await confirmRegistration(ctx, { token, proof, secret: LINK_SECRET, visit: A_VISIT });
  if (step.kind !== "signed_in") throw new Error("the browser that registered needs no password");
  const session = await openSession(ctx, { realm: "customer", ticket: step.ticket, visit: A_VISIT });
  const customerId = session.subjectId as Id<"Customer">;
  const actor = { kind: "customer", customerId, sessionId: session.id, cartId: null, orderIds: [] } as const;
  return { id: customerId, email, password, sessionId: session.id, ctx: { ...ctx, actor } };
}

/** One more session of a customer, as of another device. */
export async function anotherSession(ctx: RootCtx, ticket: string): Promise<Id<"Session">> {
  return (await openSession(ctx, { realm: "customer", ticket, visit: A_VISIT })).id;
}
