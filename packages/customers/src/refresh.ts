import { recordChange } from "@cartwright/audit/record-change";
import type { TxCtx } from "@cartwright/db/context";
import { type CustomerAccount, customerAccount } from "@cartwright/identity/customer-account";
import { emailKey } from "@cartwright/identity/email-key";
import { type Id, newId } from "@cartwright/kernel/id";
import { buyerOf } from "@cartwright/orders/buyer-of";
import { purchasesOf } from "@cartwright/orders/purchases-of";
import { TAGS_AT_MOST } from "./contract.ts";
import { absorb, lockMoves, park } from "./moves.store.ts";
import { nameKey } from "./name-key.ts";
import {
  glimpseOfCustomer,
  insertProfile,
  lockOfCustomer,
  lockOfEmail,
  type ProfileRow,
  updateFigures,
  updateGuestName,
  updatePerson,
} from "./profiles.store.ts";

/** Brings the profile of whoever placed this order up to date, and makes it where there is none. Safe to repeat, in any order. */
export async function refreshBuyer(ctx: TxCtx, input: { orderId: Id<"Order"> }): Promise<void> {
  await refreshPerson(ctx, await buyerOf(ctx, input));
}

/** The same for somebody who is known: by their account, or as a guest by their e-mail. */
export async function refreshPerson(
  ctx: TxCtx,
  { customerId, email }: { customerId: Id<"Customer"> | null; email: string },
): Promise<void> {
  await (customerId === null ? refreshMailbox(ctx, email) : refreshAccount(ctx, customerId));
}

/**
 * The profile of an account: its name and e-mail, whether it may sign in, and its figures. Where the account has a new e-mail that
 * a guest bought with, the two become one. Whoever holds one profile waits for no other; those who must touch several come one
 * after the other, so nobody waits in a circle.
 */
export async function refreshAccount(ctx: TxCtx, customerId: Id<"Customer">): Promise<void> {
  const account = await customerAccount(ctx, customerId);
  const known = await glimpseOfCustomer(ctx.db, customerId);
  if (known?.emailKey !== account.emailKey) return settleAccount(ctx, customerId);
  const held = await lockOfCustomer(ctx.db, customerId);
  if (held === null) throw new Error(`the profile of the account ${customerId} is gone`);
  // It moved while we waited: whoever moved it has worked it out from what is true now.
  if (held.emailKey === account.emailKey) await refreshHeld(ctx, held.id, account);
}

/** Finds the account's profile its place, whatever is in the way. */
async function settleAccount(ctx: TxCtx, customerId: Id<"Customer">): Promise<void> {
  await lockMoves(ctx.db);
  // Read again: what was true before we waited need not be so now.
  const account = await customerAccount(ctx, customerId);
  const own = await lockOfCustomer(ctx.db, customerId);
  const there = await lockOfEmail(ctx.db, account.emailKey);
  const inTheWay = there !== null && there.id !== own?.id ? there : null;
  if (inTheWay?.customerId != null) await park(ctx.db, inTheWay.id);
  const guest = inTheWay !== null && inTheWay.customerId === null ? inTheWay : null;
  if (guest !== null && own !== null) await merge(ctx, guest, own);
  await refreshHeld(ctx, own?.id ?? guest?.id ?? (await newProfile(ctx, account)), account);
  if (inTheWay?.customerId != null) await settleAccount(ctx, inTheWay.customerId as Id<"Customer">);
  if (own !== null && own.emailKey !== account.emailKey) await refreshMailbox(ctx, own.email);
}

async function newProfile(ctx: TxCtx, account: CustomerAccount): Promise<string> {
  const id = newId<"CustomerProfile">();
  const { id: customerId, email, emailKey, name, createdAt: firstSeenAt } = account;
  const profile = { id, customerId, email, emailKey, name, nameKey: nameKey(name), firstSeenAt };
  if (await insertProfile(ctx.db, profile, ctx.now())) return id;
  // A guest's first order with this e-mail was quicker.
  const there = await lockOfEmail(ctx.db, emailKey);
  if (there === null) throw new Error(`the profile of the account ${customerId} can be neither made nor found`);
  return there.id;
}

/** Notes and tags of both are kept, the account's tags first where there are too many; the guest's group where it has none. */
async function merge(ctx: TxCtx, guest: ProfileRow, own: ProfileRow): Promise<void> {
  const tags = [...new Set([...own.tags, ...guest.tags])].slice(0, TAGS_AT_MOST);
  await absorb(ctx.db, { from: guest.id, into: own.id, tags, groupId: own.groupId ?? guest.groupId });
  await recordChange(ctx, {
    action: "customer_profile.merged",
    subject: { type: "customer_profile", id: own.id, label: own.name },
    before: { tags: own.tags },
    after: { tags, merged: guest.id },
  });
}

async function refreshHeld(ctx: TxCtx, id: string, account: CustomerAccount): Promise<void> {
  const { id: customerId, email, emailKey, name, createdAt: since, disabledAt } = account;
  const disabled = disabledAt !== null;
  const person = { id, customerId, email, emailKey, name, nameKey: nameKey(name), disabled, since };
  await updatePerson(ctx.db, person, ctx.now());
  const purchases = await purchasesOf(ctx, { customerId, mailbox: emailKey });
  await updateFigures(ctx.db, id, purchases, ctx.now());
}

const TRIES = 5;

/** The profile that a mailbox belongs to, made for a guest once an order of theirs was paid. */
async function refreshMailbox(ctx: TxCtx, email: string): Promise<void> {
  const mailbox = emailKey(email);
  for (let turn = 0; turn < TRIES; turn += 1) {
    const held = await lockOfEmail(ctx.db, mailbox);
    if (held !== null) return refreshMailboxOf(ctx, held, mailbox);
    const { firstAt, name } = await purchasesOf(ctx, { customerId: null, mailbox });
    if (firstAt === null) return;
    const shown = name ?? mailbox;
    const guest = { customerId: null, email, emailKey: mailbox, name: shown, nameKey: nameKey(shown) };
    await insertProfile(ctx.db, { id: newId(), ...guest, firstSeenAt: firstAt }, ctx.now());
  }
  throw new Error("a profile was made and taken away again several times");
}

/** Read after the profile is held: of two orders at once, the second sees both. */
async function refreshMailboxOf(ctx: TxCtx, held: ProfileRow, mailbox: string): Promise<void> {
  const { customerId } = held;
  const purchases = await purchasesOf(ctx, { customerId, mailbox });
  await updateFigures(ctx.db, held.id, purchases, ctx.now());
  const { name } = purchases;
  if (customerId === null && name !== null) await updateGuestName(ctx.db, held.id, { name, nameKey: nameKey(name) });
}
