import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { COUNTED_IN_GROUP, GROUPS_AT_MOST, ListGroups } from "./contract.ts";
import { listGroups } from "./list-groups.ts";
import { nameGroups } from "./name-groups.ts";
import { removeGroup, restoreGroup } from "./remove-group.ts";
import { saveGroup } from "./save-group.ts";

const ana = (ctx: RootCtx): RootCtx => ({
  ...ctx,
  actor: {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name: "Ana",
    permissions: new Set(["customers.read", "customers.write"]),
    address: "203.0.113.9",
  },
});
const make = async (ctx: RootCtx, name: string) =>
  (await saveGroup(ana(ctx), { name, description: "" })).groupId as Id<"CustomerGroup">;
const page = (ctx: RootCtx, input: object) => listGroups(ana(ctx), ListGroups.parse(input));
const full = expect.objectContaining({ code: "TOO_MANY_GROUPS" });

describe("the list of groups", () => {
  test("goes on by name, page after page, whatever was made before", async ({ ctx }) => {
    for (const name of ["Ünder", "trade", "Press", "a word", "ZZ top"]) await make(ctx, name);
    const all = (await page(ctx, {})).items.map(({ name }) => name);
    expect(all).toHaveLength(5);
    const met: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, next }: Awaited<ReturnType<typeof page>> = await page(ctx, { cursor, limit: 2 });
      met.push(...items.map(({ name }) => name));
      cursor = next;
    } while (cursor !== null);
    expect(met).toEqual(all);
    expect((await nameGroups(ana(ctx))).map(({ name }) => name)).toEqual(all);
    await expect(page(ctx, { cursor: "bm8" })).rejects.toMatchObject({ code: "BAD_CURSOR" });
  });

  test("counts the people of a group as far as it matters, and says when there are more", async ({ ctx }) => {
    const groupId = await make(ctx, "Everybody");
    await ctx.db.$executeRawUnsafe(
      `insert into customers.profile (id, email, email_key, name, name_key, first_seen_at, recent_at, orders, group_id, tags, updated_at)
       select gen_random_uuid(), 'p' || n || '@example.com', 'p' || n || '@example.com', 'P', 'p', now(), now(), 0, '${groupId}', '{}', now()
       from generate_series(1, ${COUNTED_IN_GROUP}) n`,
    );
    const people = async () => (await page(ctx, {})).items.find(({ id }) => id === groupId)?.customers;
    expect(await people()).toEqual({ count: COUNTED_IN_GROUP, more: false });
    await ctx.db.$executeRawUnsafe(
      `insert into customers.profile (id, email, email_key, name, name_key, first_seen_at, recent_at, orders, group_id, tags, updated_at)
       values (gen_random_uuid(), 'one@example.com', 'one@example.com', 'P', 'p', now(), now(), 0, '${groupId}', '{}', now())`,
    );
    expect(await people()).toEqual({ count: COUNTED_IN_GROUP, more: true });
  });
});

test("there are so many groups and no more, also of two that are made at once; one that is removed leaves its place", async ({
  ctx,
}) => {
  const there = (await nameGroups(ana(ctx))).length;
  for (let made = there; made < GROUPS_AT_MOST - 1; made += 1) await make(ctx, `Full ${made}`);
  const tries = await Promise.allSettled([make(ctx, "The last"), make(ctx, "One too many")]);
  const told = tries.find((one) => one.status === "rejected");
  expect(told?.reason).toMatchObject({
    code: "TOO_MANY_GROUPS",
    message: `There are ${GROUPS_AT_MOST} groups, as many as there can be. Remove one first.`,
  });
  const [made] = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  await removeGroup(ana(ctx), { groupId: made! });
  const instead = await make(ctx, "In its place");
  await expect(restoreGroup(ana(ctx), { groupId: made! })).rejects.toEqual(full);
  expect(await nameGroups(ana(ctx))).toHaveLength(GROUPS_AT_MOST);
  // Changing the words of one is no new group.
  await saveGroup(ana(ctx), { groupId: instead, version: 1, name: "Another word", description: "" });
});
