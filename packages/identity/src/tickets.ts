import type { Ctx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import type { Realm } from "./contract.ts";
import { StartSignInAgain } from "./errors.ts";
import { hashOfToken, newToken } from "./secret-token.ts";
import {
  countTicketTry,
  insertTicket,
  selectTicket,
  spendTicket,
  type TicketRow,
  voidTicketsOf,
} from "./tickets.store.ts";

/** How a session began, as the list of sessions shows it. */
export type SignInMethod =
  | "password"
  | "registration"
  | "password_reset"
  | "totp"
  | "passkey"
  | "recovery_code"
  | "invitation";

const MINUTES = { second_factor: 10, session: 2 } as const;
const PROOFS_PER_TICKET = 5;

export interface NewTicket {
  readonly realm: Realm;
  readonly subjectId: string;
  /** What it opens next: the second proof, or the session itself. */
  readonly stage: TicketRow["stage"];
  readonly method: SignInMethod;
}

/** Notes that a step of a sign-in was taken; the token it returns takes the next one, once, within minutes. */
export async function issueTicket(ctx: Ctx, ticket: NewTicket): Promise<string> {
  const token = newToken();
  const expiresAt = after(ctx.now(), MINUTES[ticket.stage] * MINUTE);
  await insertTicket(ctx.db, { id: newId(), tokenHash: hashOfToken(token), ...ticket }, ctx.now(), expiresAt);
  return token;
}

/** Uses a ticket up. Refuses with StartSignInAgain what is used, too old, or of another realm or stage. */
export async function takeTicket(
  ctx: Ctx,
  given: { ticket: string; realm: Realm; stage: TicketRow["stage"] },
): Promise<TicketRow> {
  const { ticket, realm, stage } = given;
  const taken = await spendTicket(ctx.db, { tokenHash: hashOfToken(ticket), realm, stage }, ctx.now());
  if (taken === null) throw new StartSignInAgain();
  return taken;
}

/** Whose second proof a ticket waits for. It counts as a try: after five the ticket is worth nothing. Refuses with StartSignInAgain. */
export async function tryTicket(ctx: Ctx, given: { ticket: string; realm: Realm }): Promise<TicketRow> {
  const found = await countTicketTry(
    ctx.db,
    { tokenHash: hashOfToken(given.ticket), realm: given.realm, stage: "second_factor", most: PROOFS_PER_TICKET },
    ctx.now(),
  );
  if (found === null) throw new StartSignInAgain();
  return found;
}

/** The same without counting, for what proves nothing yet. Refuses with StartSignInAgain. */
export async function ticketOf(ctx: Ctx, given: { ticket: string; realm: Realm }): Promise<TicketRow> {
  const sought = { tokenHash: hashOfToken(given.ticket), realm: given.realm, stage: "second_factor" } as const;
  const found = await selectTicket(ctx.db, sought, ctx.now());
  if (found === null) throw new StartSignInAgain();
  return found;
}

/** Makes every open ticket of a person worthless: what they were given for no longer holds. */
export async function voidTickets(ctx: Ctx, owner: { realm: Realm; subjectId: string }): Promise<void> {
  await voidTicketsOf(ctx.db, owner, ctx.now());
}
