import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { askReset } from "@cartwright/identity/ask-reset";
import { changeEmail } from "@cartwright/identity/change-email";
import { changePassword } from "@cartwright/identity/change-password";
import { confirmEmailChange } from "@cartwright/identity/confirm-email-change";
import { confirmRegistration } from "@cartwright/identity/confirm-registration";
import { issueLink } from "@cartwright/identity/links";
import { register } from "@cartwright/identity/register";
import { resetCustomerPassword } from "@cartwright/identity/reset-customer-password";
import { signInCustomer } from "@cartwright/identity/sign-in-customer";
import { A_VISIT, aCustomer, anEmail, LINK_SECRET, PASSWORD } from "@cartwright/identity/testing";
import { newId } from "@cartwright/kernel/id";
import { deliverAll } from "@cartwright/messaging/testing";
import { expect } from "vitest";
import { mailAccountLink, mailAccountNotice } from "./account-consumers.ts";
import { inboxOf, test } from "./testing/mail-test.ts";

const visit = A_VISIT;
const secret = LINK_SECRET;
const CONSUMERS = [mailAccountLink, mailAccountNotice];
const tokenIn = (mail: { text: string }, path: string) =>
  new RegExp(`${path.replaceAll(".", "\\.")}\\?token=([\\w.-]+)`).exec(mail.text)?.[1] ?? "";

test("a registration's mail carries a link that works, and no word that a stranger chose", async ({
  world,
  mailbox,
}) => {
  const email = anEmail();
  const name = "http://evil.example/win-a-prize";
  const { proof } = await register(world, { email, name, password: PASSWORD });
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const mails = await inboxOf(mailbox, email);
  expect(mails).toHaveLength(1);
  const [mail] = mails;
  expect(mail).toMatchObject({ subject: "Confirm your Alder & Clay account" });
  expect(mail!.messageId).toMatch(/^<confirm-registration\.[0-9a-f-]{36}@alder-and-clay\.example>$/);
  expect(mail!.text + mail!.html + JSON.stringify(mail!.headers)).not.toContain("evil.example");
  const token = tokenIn(mail!, "http://shop.example/confirm-account");
  expect(mail!.html).toContain(`http://shop.example/confirm-account?token=${token}`);
  expect(await confirmRegistration(world, { token, proof, secret, visit })).toMatchObject({ kind: "signed_in" });
});

test("registering an address that has an account tells its owner, without a link of the stranger's", async ({
  world,
  mailbox,
}) => {
  const { email } = await aCustomer(world);
  await deliverAll(world, CONSUMERS);
  await register(world, { email, name: "Eve", password: "a quite different phrase" });
  await deliverAll(world, CONSUMERS);
  const mail = (await inboxOf(mailbox, email)).find(({ subject }) => subject.startsWith("You already"));
  expect(mail!.text).toContain("http://shop.example/sign-in");
  expect(mail!.text + mail!.html).not.toContain("token=");
});

test("a reset is mailed to whoever has an account and to nobody else", async ({ ctx, world, mailbox }) => {
  const { email } = await aCustomer(world);
  const nobody = anEmail("nobody");
  for (const to of [email, nobody]) await askReset(world, { realm: "customer", email: to, visit });
  expect((await deliverAll(world, CONSUMERS)).failures).toEqual([]);
  expect(await inboxOf(mailbox, nobody)).toEqual([]);
  expect(await ctx.db.delivery.count({ where: { recipient: nobody } })).toBe(0);
  const mail = (await inboxOf(mailbox, email)).find(({ subject }) => subject.startsWith("Choose a new password"));
  const token = tokenIn(mail!, "http://shop.example/reset-password");
  await resetCustomerPassword(world, { token, password: "a new password entirely", secret, visit });
  await deliverAll(world, CONSUMERS);
  const told = await inboxOf(mailbox, email);
  expect(told.map(({ subject }) => subject)).toContain("Your password has changed at Alder & Clay");
});

test("a link that was used or withdrawn before its mail went out gets none", async ({ world, mailbox }) => {
  const { email } = await aCustomer(world);
  for (let n = 0; n < 3; n += 1) await askReset(world, { realm: "customer", email, visit });
  await deliverAll(world, CONSUMERS);
  expect(await inboxOf(mailbox, email)).toHaveLength(1);
});

test("a change of e-mail goes to both mailboxes, and its end to the new one", async ({ world, mailbox }) => {
  const ada = await aCustomer(world, { name: "Ada Byron" });
  await deliverAll(world, CONSUMERS);
  const email = anEmail("new");
  await changeEmail(ada.ctx, { email, password: PASSWORD, visit });
  await deliverAll(world, CONSUMERS);
  const mails = [(await inboxOf(mailbox, ada.email))[0]!, (await inboxOf(mailbox, email))[0]!];
  expect(mails[0]!.text).toContain(email);
  expect(mails[1]!.text + mails[1]!.html).not.toContain("Ada");
  for (const mail of mails)
    await confirmEmailChange(world, { token: tokenIn(mail, "http://shop.example/confirm-email"), secret, visit });
  await deliverAll(world, CONSUMERS);
  const subjects = (await inboxOf(mailbox, email)).map(({ subject }) => subject);
  expect(subjects).toContain("Your e-mail has changed at Alder & Clay");
});

test("five wrong passwords and a new one are told once each; for an unknown address nothing is sent", async ({
  world,
  mailbox,
}) => {
  const ada = await aCustomer(world);
  const nobody = anEmail("nobody");
  for (const email of [ada.email, nobody])
    for (let n = 0; n < 7; n += 1) await signInCustomer(world, { email, password: `guess ${n}`, visit }).catch(() => 0);
  const bob = await aCustomer(world);
  await changePassword(bob.ctx, { current: PASSWORD, next: "a new password entirely", visit });
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const subjects = async (email: string) => (await inboxOf(mailbox, email)).map(({ subject }) => subject).sort();
  expect(await subjects(ada.email)).toEqual(["Too many wrong passwords at Alder & Clay"]);
  expect(await subjects(bob.email)).toEqual(["Your password has changed at Alder & Clay"]);
  expect(await subjects(nobody)).toEqual([]);
});

test("staff get their links to the admin", async ({ ctx, world, mailbox }) => {
  const email = anEmail("staff");
  const staffId = await anInvited(ctx, email);
  await inTransaction(world, (ctx) =>
    issueLink(ctx, { purpose: "invitation", realm: "staff", subjectId: staffId, recipient: email }),
  );
  await deliverAll(world, CONSUMERS);
  const [mail] = await inboxOf(mailbox, email);
  expect(mail).toMatchObject({ subject: "Your invitation to work at Alder & Clay" });
  expect(tokenIn(mail!, "http://admin.example/invitation")).toMatch(/^[\w-]{36}\.[\w-]{43}$/);
});

async function anInvited(ctx: RootCtx, email: string): Promise<string> {
  const [id, roleId] = [newId(), newId()];
  await ctx.db.$executeRaw`
    insert into identity.role (id, name, description, permissions, created_at, updated_at)
    values (${roleId}::uuid, ${roleId}, '', '{}', now(), now())`;
  await ctx.db.$executeRaw`
    insert into identity.staff (id, email, email_key, name, role_id, state, created_at, updated_at)
    values (${id}::uuid, ${email}, ${email}, 'Sam Sorrel', ${roleId}::uuid, 'invited', now(), now())`;
  return id;
}
