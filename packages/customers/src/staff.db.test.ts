import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { aCustomer } from "@cartwright/identity/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { aNewOrder } from "@cartwright/orders/testing";
import { describe, expect } from "vitest";
import { addNote } from "./add-note.ts";
import { ListCustomers, Tag } from "./contract.ts";
import { customerOf } from "./customer-of.ts";
import { listCustomers } from "./list-customers.ts";
import { listGroups } from "./list-groups.ts";
import { notesOf } from "./notes-of.ts";
import { ordersOfCustomer } from "./orders-of-customer.ts";
import { refreshAccount } from "./refresh.ts";
import { removeGroup, restoreGroup } from "./remove-group.ts";
import { removeNote, restoreNote } from "./remove-note.ts";
import { saveGroup } from "./save-group.ts";
import { setGroup } from "./set-group.ts";
import { setTags } from "./set-tags.ts";
import { disableSignIn, enableSignIn, sendReset } from "./sign-in.ts";
import { suggestTags } from "./suggest-tags.ts";
import { aGuest } from "./testing.ts";

const asStaff = (ctx: RootCtx, name: string, ...permissions: Permission[]): RootCtx => ({
  ...ctx,
  actor: {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name,
    permissions: new Set(permissions),
    address: "203.0.113.9",
  },
});
const ana = (ctx: RootCtx) => asStaff(ctx, "Ana", "customers.read", "customers.write", "orders.read");
const list = async (ctx: RootCtx, input: Record<string, unknown>) =>
  listCustomers(ana(ctx), ListCustomers.parse(input));
const names = async (ctx: RootCtx, input: Record<string, unknown>) =>
  (await list(ctx, input)).items.map(({ name }) => name);
const called = (ctx: RootCtx, fullName: string) => ({ address: { ...aNewOrder(ctx).address, fullName } });
/** Letters that no other test's names begin with. */
const surname = () =>
  `Q${newId()
    .slice(-12)
    .replaceAll(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!)}`;
const refused = (code: string) => expect.objectContaining({ code });

describe("the list of customers", () => {
  test("goes on after whatever somebody calls themselves", async ({ ctx }) => {
    const tag = surname().toLowerCase();
    for (const name of [`${"한".repeat(100)}`, "\u{FDFA}".repeat(100), "🦊".repeat(50), "Z"]) {
      const { profileId } = await aGuest(ctx, called(ctx, name));
      await setTags(ana(ctx), { profileId, version: 1, tags: [tag] });
    }
    const met: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(ctx, { tag, sort: "name", limit: 1, cursor });
      met.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null && met.length < 9);
    expect([met.length, new Set(met).size]).toEqual([4, 4]);
  });

  test("finds the beginning of any word of a name, whatever its accents, and of an e-mail", async ({ ctx }) => {
    const family = surname();
    const { email } = await aGuest(ctx, called(ctx, `José María ${family}`));
    expect(await names(ctx, { search: family.toLowerCase().slice(0, 9) })).toEqual([`José María ${family}`]);
    expect(await names(ctx, { search: `jose maria ${family}` })).toEqual([`José María ${family}`]);
    expect(await names(ctx, { search: email.toUpperCase() })).toEqual([`José María ${family}`]);
    expect(await names(ctx, { search: email.slice(0, 30) })).toEqual([`José María ${family}`]);
    expect(await names(ctx, { search: `x${family}` })).toEqual([]);
    expect(await names(ctx, { search: `%'"&|!():* ${family}:` })).toEqual([`José María ${family}`]);
  });

  test("is sorted by last order, name and spent, and goes on where the page ended", async ({ ctx }) => {
    const family = surname();
    for (const first of ["Cora", "Ada", "Bea"]) await aGuest(ctx, called(ctx, `${first} ${family}`));
    const all = async (input: Record<string, unknown>) => {
      const found: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page = await list(ctx, { search: family, limit: 1, ...input, ...(cursor === null ? {} : { cursor }) });
        found.push(...page.items.map(({ name }) => name.split(" ")[0]!));
        cursor = page.next;
      }
      return found;
    };
    expect(await all({})).toEqual(["Bea", "Ada", "Cora"]);
    expect(await all({ sort: "name" })).toEqual(["Ada", "Bea", "Cora"]);
    expect((await all({ sort: "spent" })).toSorted()).toEqual(["Ada", "Bea", "Cora"]);
    expect(await all({ sort: "spent", currency: "EUR" })).toEqual([]);
    await expect(list(ctx, { sort: "name", cursor: (await list(ctx, { limit: 1 })).next })).resolves.toBeDefined();
    await expect(list(ctx, { cursor: (await list(ctx, { sort: "name", limit: 1 })).next })).rejects.toEqual(
      refused("BAD_CURSOR"),
    );
  });

  test("is narrowed by kind, tag and group, alone and together", async ({ ctx }) => {
    const family = surname();
    const guest = await aGuest(ctx, called(ctx, `Guest ${family}`));
    const { id } = await aCustomer(ctx, { name: `Member ${family}` });
    await inTransaction(ctx, (ctx) => refreshAccount(ctx, id));
    const { groupId } = await saveGroup(ana(ctx), { name: family, description: "" });
    await setTags(ana(ctx), { profileId: guest.profileId, version: 1, tags: [Tag.parse(family)] });
    await setGroup(ana(ctx), { profileId: guest.profileId, version: 2, groupId: groupId as Id<"CustomerGroup"> });
    const of = (input: Record<string, unknown>) => names(ctx, { search: family, ...input });
    expect(await of({ kind: "account" })).toEqual([`Member ${family}`]);
    expect(await of({ kind: "guest" })).toEqual([`Guest ${family}`]);
    expect(await names(ctx, { tag: ` ${family} ` })).toEqual([`Guest ${family}`]);
    expect(await names(ctx, { group: groupId, sort: "name" })).toEqual([`Guest ${family}`]);
    expect(await names(ctx, { group: groupId, sort: "spent" })).toEqual([`Guest ${family}`]);
    expect(await names(ctx, { group: groupId, kind: "account" })).toEqual([]);
  });
});

describe("what staff put on a customer", () => {
  test("of two who change the tags at once, one is told who was first", async ({ ctx }) => {
    const { profileId } = await aGuest(ctx);
    const bo = asStaff(ctx, "Bo", "customers.read", "customers.write");
    const tries = await Promise.allSettled([
      setTags(ana(ctx), { profileId, version: 1, tags: ["first"] }),
      setTags(bo, { profileId, version: 1, tags: ["second"] }),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const winner = tries[0]!.status === "fulfilled" ? "Ana" : "Bo";
    const told = tries.find((one) => one.status === "rejected");
    expect(told?.reason).toMatchObject({ code: "CHANGED_MEANWHILE", details: { by: winner } });
    expect((await customerOf(ana(ctx), { profileId })).version).toBe(2);
  });

  test("an order that comes in makes nobody's change too late", async ({ ctx }) => {
    const { profileId, email } = await aGuest(ctx);
    await aGuest(ctx, { email });
    await expect(setTags(ana(ctx), { profileId, version: 1, tags: ["kind"] })).resolves.toMatchObject({ version: 2 });
    expect(await customerOf(ana(ctx), { profileId })).toMatchObject({ orders: 2, tags: ["kind"] });
  });

  test("tags are suggested while somebody has them, each of them once", async ({ ctx }) => {
    const tag = surname().toLowerCase();
    const { profileId } = await aGuest(ctx);
    await setTags(ana(ctx), { profileId, version: 1, tags: [tag, tag] });
    expect(await customerOf(ana(ctx), { profileId })).toMatchObject({ tags: [tag] });
    expect(await suggestTags(ana(ctx), { beginning: tag.slice(0, 6).toUpperCase() })).toEqual([tag]);
    await setTags(ana(ctx), { profileId, version: 2, tags: [] });
    expect(await suggestTags(ana(ctx), { beginning: tag })).toEqual([]);
  });

  test("a note is removed and comes back, and the log holds none of its words", async ({ ctx }) => {
    const { profileId, email } = await aGuest(ctx);
    const { id } = await addNote(ana(ctx), { profileId, text: "Allergic to lead glaze" });
    const noteId = id as Id<"CustomerNote">;
    const texts = async () => (await notesOf(ana(ctx), { profileId, limit: 10 })).items.map(({ text }) => text);
    await removeNote(ana(ctx), { profileId, noteId });
    expect(await texts()).toEqual([]);
    await expect(removeNote(ana(ctx), { profileId, noteId })).rejects.toEqual(refused("NOTE_NOT_FOUND"));
    await restoreNote(ana(ctx), { profileId, noteId });
    expect(await texts()).toEqual(["Allergic to lead glaze"]);
    const entries = await ctx.db.auditEntry.findMany({ where: { subjectId: profileId } });
    expect(entries.map(({ action }) => action).toSorted()).toEqual(
      ["added", "removed", "restored"].map((what) => `customer_profile.note_${what}`),
    );
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`Allergic|${email}`));
  });

  test("a group that is removed says whom it held and has them again when that is undone", async ({ ctx }) => {
    const { profileId } = await aGuest(ctx);
    const name = surname();
    const groupId = (await saveGroup(ana(ctx), { name, description: "" })).groupId as Id<"CustomerGroup">;
    await expect(saveGroup(ana(ctx), { name: name.toUpperCase(), description: "" })).rejects.toEqual(
      refused("GROUP_NAME_TAKEN"),
    );
    await setGroup(ana(ctx), { profileId, version: 1, groupId });
    expect(await removeGroup(ana(ctx), { groupId })).toEqual({ name, customers: 1 });
    expect((await customerOf(ana(ctx), { profileId })).group).toBeNull();
    await expect(setGroup(ana(ctx), { profileId, version: 2, groupId })).rejects.toEqual(refused("GROUP_NOT_FOUND"));
    await restoreGroup(ana(ctx), { groupId });
    expect((await customerOf(ana(ctx), { profileId })).group).toEqual({ id: groupId, name });
    const { groupId: other } = await saveGroup(ana(ctx), { name: `${name} too`, description: "" });
    await removeGroup(ana(ctx), { groupId });
    const words = { name, description: "" };
    await saveGroup(ana(ctx), { groupId: other as Id<"CustomerGroup">, version: 1, ...words });
    await expect(restoreGroup(ana(ctx), { groupId })).rejects.toEqual(refused("GROUP_NAME_TAKEN"));
    await expect(
      saveGroup(ana(ctx), { groupId: other as Id<"CustomerGroup">, version: 1, ...words }),
    ).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", details: { by: "Ana" } });
    const { items } = await listGroups(ana(ctx), { limit: 100 });
    expect(items.filter((group) => group.name === name)).toMatchObject([{ customers: { count: 0, more: false } }]);
  });
});

describe("the account of a customer", () => {
  test("is shut and opened again; its sessions end, and a mail helps nobody who is shut out", async ({ ctx }) => {
    const { id, sessionId } = await aCustomer(ctx);
    await inTransaction(ctx, (ctx) => refreshAccount(ctx, id));
    const profile = await ctx.db.customerProfile.findUniqueOrThrow({ where: { customerId: id } });
    const profileId = profile.id as Id<"CustomerProfile">;
    await sendReset(ana(ctx), { profileId });
    await disableSignIn(ana(ctx), { profileId });
    await disableSignIn(ana(ctx), { profileId });
    expect(await ctx.db.identitySession.findUnique({ where: { id: sessionId } })).toMatchObject({
      revokedBecause: "disabled",
    });
    expect(await ctx.db.identityLink.count({ where: { subjectId: id, withdrawnAt: null, usedAt: null } })).toBe(0);
    await expect(sendReset(ana(ctx), { profileId })).rejects.toEqual(refused("CUSTOMER_DISABLED"));
    expect(await customerOf(ana(ctx), { profileId })).toMatchObject({ disabled: true });
    await inTransaction(ctx, (ctx) => refreshAccount(ctx, id));
    expect((await list(ctx, { search: profile.email })).items).toMatchObject([{ disabled: true }]);
    await enableSignIn(ana(ctx), { profileId });
    expect(await customerOf(ana(ctx), { profileId })).toMatchObject({ disabled: false });
    const { items } = await notesOf(ana(ctx), { profileId, limit: 5 });
    expect(items).toEqual([]);
    for (let mails = 0; mails < 4; mails += 1) await sendReset(ana(ctx), { profileId });
    await expect(sendReset(ana(ctx), { profileId })).rejects.toEqual(refused("TOO_MANY_MAILS"));
  });
});

test("whoever lacks the permission sees nothing and changes nothing; orders need their own", async ({ ctx }) => {
  const { profileId } = await aGuest(ctx);
  const reader = asStaff(ctx, "Rea", "customers.read");
  const nobody = asStaff(ctx, "No", "orders.read");
  const no = refused("NOT_PERMITTED");
  await expect(listCustomers(nobody, ListCustomers.parse({}))).rejects.toEqual(no);
  await expect(customerOf(nobody, { profileId })).rejects.toEqual(no);
  await expect(notesOf(nobody, { profileId, limit: 1 })).rejects.toEqual(no);
  await expect(ordersOfCustomer(nobody, { profileId, limit: 1 })).rejects.toEqual(no);
  await expect(ordersOfCustomer(reader, { profileId, limit: 1 })).rejects.toEqual(no);
  await expect(addNote(reader, { profileId, text: "x" })).rejects.toEqual(no);
  await expect(setTags(reader, { profileId, version: 1, tags: [] })).rejects.toEqual(no);
  await expect(saveGroup(reader, { name: "x", description: "" })).rejects.toEqual(no);
  await expect(disableSignIn(reader, { profileId })).rejects.toEqual(no);
  expect(await customerOf(reader, { profileId })).toMatchObject({ may: { write: false, seeOrders: false } });
  expect((await ordersOfCustomer(ana(ctx), { profileId, limit: 1 })).items).toHaveLength(1);
});
