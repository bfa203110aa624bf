import { test as base } from "@cartwright/db/testing";
import { ROLE_TABLE } from "@cartwright/identity/role-table";
import { aCustomer } from "@cartwright/identity/testing";
import { BuiltInRole } from "@cartwright/identity/contract";
import { ALL_PERMISSIONS, isPermission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { ADMIN_POLICY } from "../policy.ts";
import { aMemberOf, aProgram, type Caller, holding, type Targets, theTargets } from "../testing/admin-cast.ts";
import { ADMIN_EXAMPLES } from "../testing/admin-examples.ts";
import type { Answer } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";
import type { AdminWorld } from "../world.ts";
import { adminRouter } from "./router.ts";

/*
 * Every procedure of the admin, called as everybody, held against the policy. A procedure that nobody has listed, or that has no
 * example, fails here.
 */
const procedures = Object.entries(adminRouter._def.procedures as object as Record<string, { _def: { type: string } }>);
const typeOf = new Map(procedures.map(([path, procedure]) => [path, procedure._def.type]));
const paths = [...typeOf.keys()].toSorted();

const test = base.extend<{ world: AdminWorld }>({
  world: [async ({ rootCtx }, provide) => provide(anAdminWorld(rootCtx)), { scope: "file" }],
});

/** Every procedure with its own targets: on a machine that is busy this takes a while, and more with each procedure. */
const PATIENTLY = { timeout: 180_000 };

const codeOf = (answer: Answer) => (answer.error?.data["code"] ?? null) as string | null;

function call({ browser, headers }: Caller, path: string, targets: Targets): Promise<Answer> {
  const input = ADMIN_EXAMPLES[path]?.input?.(targets);
  return typeOf.get(path) === "query" ? browser.query(path, input, headers) : browser.mutate(path, input, headers);
}

/** The same query in a batch with another. */
async function batched({ browser }: Caller, path: string, targets: Targets): Promise<Answer> {
  const input = ADMIN_EXAMPLES[path]?.input?.(targets);
  const [, answer] = await browser.batch([{ path: "me.get" }, { path, input }]);
  return answer!;
}

/** Refusals for who somebody is, and mistakes of ours: never the answer to somebody who may. */
const TURNED_AWAY = ["SIGN_IN_NEEDED", "NOT_PERMITTED", "SECOND_FACTOR_NEEDED"];
const NEVER = new Set<string | null>([...TURNED_AWAY, "INVALID_INPUT", "INTERNAL_SERVER_ERROR", "NOT_FOUND"]);
/** The test's world has no queues. */
const NEEDS_QUEUES = new Set(["operations.queues", "operations.health"]);

test("every procedure is in the policy and has an example, and neither has one that does not exist", () => {
  expect(Object.keys(ADMIN_POLICY).toSorted()).toEqual(paths);
  expect(Object.keys(ADMIN_EXAMPLES).toSorted()).toEqual(paths);
});

/** What each kind of caller is told of a rule: null where they may. */
type Told = (rule: string) => string | null;
const OUTSIDE: Told = (rule) => (rule === "everybody" ? null : "SIGN_IN_NEEDED");

const CALLERS: Readonly<
  Record<string, { open: (ctx: Parameters<typeof aCustomer>[0], world: AdminWorld) => Promise<Caller>; told: Told }>
> = {
  nobody: { open: (_, world) => Promise.resolve(holding(world, null)), told: OUTSIDE },
  "a customer with their own session as the cookie of staff": {
    open: async (ctx, world) => holding(world, (await aCustomer(ctx)).sessionId),
    told: OUTSIDE,
  },
  "a member who was disabled": {
    open: async (ctx, world) => {
      const member = await aMemberOf(ctx, world, "owner");
      await ctx.db.staff.updateMany({ where: { email: member.email }, data: { state: "disabled" } });
      return { ...member, email: "nobody@example.com" };
    },
    told: OUTSIDE,
  },
  "a member whose second factor is missing where it is required": {
    open: (ctx, world) =>
      aMemberOf(ctx, { ...world, identity: { ...world.identity, secondFactor: "required" } }, "owner"),
    told: (rule) => (rule === "everybody" || rule === "enrolling" ? null : "SECOND_FACTOR_NEEDED"),
  },
  "a program whose key may everything": {
    open: (ctx, world) => aProgram(ctx, world, [...ALL_PERMISSIONS]),
    told: (rule) => (rule === "enrolling" || rule === "staff" ? "SIGN_IN_NEEDED" : null),
  },
  "a program whose key may see reports": {
    open: (ctx, world) => aProgram(ctx, world, ["reports.read"]),
    told: (rule) =>
      rule === "enrolling" || rule === "staff"
        ? "SIGN_IN_NEEDED"
        : isPermission(rule) && rule !== "reports.read"
          ? "NOT_PERMITTED"
          : null,
  },
  "a program with a key that was made up": {
    open: (_, world) => {
      const authorization = `Bearer cw_abcdefghij_${"x".repeat(43)}`;
      return Promise.resolve({ ...holding(world, null), headers: { authorization } });
    },
    told: OUTSIDE,
  },
  ...Object.fromEntries(
    BuiltInRole.options.map((role) => [
      `role ${role}`,
      {
        open: (ctx: Parameters<typeof aCustomer>[0], world: AdminWorld) => aMemberOf(ctx, world, role),
        told: (rule: string) =>
          isPermission(rule) && !ROLE_TABLE[role].permissions.includes(rule) ? "NOT_PERMITTED" : null,
      },
    ]),
  ),
};

describe.each(Object.entries(CALLERS))("%s", (_, { open, told }) => {
  test("may what the policy says, alone and in a batch", PATIENTLY, async ({ ctx, world }) => {
    const targets = await theTargets(ctx, await open(ctx, world));
    for (const path of paths.filter((path) => !NEEDS_QUEUES.has(path) || told(ADMIN_POLICY[path]!) !== null)) {
      const caller = await open(ctx, world);
      const expected = told(ADMIN_POLICY[path]!);
      const answers = [await call(caller, path, targets)];
      if (typeOf.get(path) === "query" && caller.headers["authorization"] === undefined)
        answers.push(await batched(caller, path, targets));
      for (const answer of answers) {
        if (expected !== null) expect.soft([path, codeOf(answer)]).toEqual([path, expected]);
        else expect.soft(NEVER.has(codeOf(answer)), `${path} ${answer.text}`).toBe(false);
      }
    }
  });
});

test("an owner can do everything there is, and every change is in the audit log", PATIENTLY, async ({ ctx, world }) => {
  for (const path of paths.filter((path) => !NEEDS_QUEUES.has(path))) {
    const owner = await aMemberOf(ctx, world, "owner");
    const targets = await theTargets(ctx, owner);
    const before = await ctx.db.auditEntry.count();
    const answer = await call(owner, path, targets);
    const { answers = null, unaudited } = ADMIN_EXAMPLES[path]!;
    expect.soft([path, codeOf(answer)], answer.text).toEqual([path, answers]);
    if (typeOf.get(path) === "mutation" && answers === null && unaudited === undefined)
      expect.soft(await ctx.db.auditEntry.count(), `${path} is not in the audit log`).toBeGreaterThan(before);
  }
});

test("mutations never come in a batch", async ({ ctx, world }) => {
  const { browser } = await aMemberOf(ctx, world, "owner");
  const headers = { "content-type": "application/json", origin: world.publicUrl };
  for (const path of paths.filter((path) => typeOf.get(path) === "mutation")) {
    const answer = await browser.send(`${path},${path}?batch=1`, { method: "POST", body: "{}", headers });
    expect.soft([path, answer.status]).toEqual([path, 400]);
  }
});
