import { test } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { changeStaff } from "./change-staff.ts";
import { aColleague, aRole, written } from "./testing/colleagues.ts";
import { BuiltInRole, SaveRole } from "./contract.ts";
import { inviteStaff } from "./invite-staff.ts";
import { listRoles } from "./list-roles.ts";
import { removeRole } from "./remove-role.ts";
import { roleOf } from "./role-of.ts";
import { ROLE_TABLE } from "./role-table.ts";
import { saveRole } from "./save-role.ts";
import { builtInRoleId, seedRoles } from "./seed-roles.ts";
import { anEmail } from "./testing.ts";
import { staffBySession } from "./who-is-signed-in.ts";

const aName = () => `Role ${newId().slice(-12)}`;

describe("the built-in roles", () => {
  test("are there once, however often they are seeded and by however many at once", async ({ ctx }) => {
    await Promise.all([1, 2, 3].map(() => seedRoles(ctx)));
    const ana = await aColleague(ctx);
    const roles = (await listRoles(ana.ctx)).filter(({ builtIn }) => builtIn);
    expect(roles.map(({ name }) => name)).toEqual(BuiltInRole.options.map((code) => ROLE_TABLE[code].name));
    expect(roles.every(({ version }) => version === 1)).toBe(true);
    expect(roles.find(({ isOwner }) => isOwner)).toMatchObject({ name: "Owner" });
  });

  test("come back to the table where somebody changed them by hand", async ({ ctx }) => {
    await seedRoles(ctx);
    const id = await builtInRoleId(ctx, "analyst");
    await ctx.db.role.update({ where: { id }, data: { permissions: ["orders.refund"] } });
    await seedRoles(ctx);
    expect(await ctx.db.role.findUnique({ where: { id } })).toMatchObject({
      permissions: ROLE_TABLE.analyst.permissions,
      version: 2,
    });
  });

  test("cannot be changed or removed", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const roleId = await builtInRoleId(ctx, "support");
    const saved = saveRole(ana.ctx, { roleId, version: 1, name: "Helpers", description: "", permissions: [] });
    await expect(saved).rejects.toMatchObject({ code: "ROLE_IS_BUILT_IN" });
    await expect(removeRole(ana.ctx, { roleId })).rejects.toMatchObject({ code: "ROLE_IS_BUILT_IN" });
  });
});

describe("a role of the shop's own", () => {
  test("is made, changed and removed, and each is written down", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const name = aName();
    const { roleId } = await saveRole(ana.ctx, {
      name,
      description: "By night",
      permissions: ["orders.fulfil", "orders.read", "orders.read"],
    });
    expect(await roleOf(ana.ctx, roleId)).toMatchObject({
      name,
      permissions: ["orders.read", "orders.fulfil"],
      members: 0,
      builtIn: false,
    });
    const changed = await saveRole(ana.ctx, {
      roleId,
      version: 1,
      name,
      description: "",
      permissions: ["orders.read"],
    });
    expect(changed).toEqual({ roleId, version: 2 });
    await removeRole(ana.ctx, { roleId });
    await expect(roleOf(ana.ctx, roleId)).rejects.toMatchObject({ code: "ROLE_NOT_FOUND" });
    expect(await written(ctx, roleId)).toEqual([
      {
        action: "role.made",
        before: null,
        after: { name, description: "By night", permissions: ["orders.read", "orders.fulfil"] },
      },
      {
        action: "role.changed",
        before: { name, description: "By night", permissions: ["orders.read", "orders.fulfil"] },
        after: { name, description: "", permissions: ["orders.read"] },
      },
      { action: "role.removed", before: { name, description: "", permissions: ["orders.read"] }, after: null },
    ]);
  });

  test("works from the next request of whoever has it", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["orders.read", "orders.refund"])];
    const may = async () => [
      ...(await staffBySession(ctx, { sessionId: bo.sessionId, address: "" }))!.actor.permissions,
    ];
    expect(await may()).toContain("orders.refund");
    await saveRole(ana.ctx, {
      roleId: bo.roleId,
      version: 1,
      name: aName(),
      description: "",
      permissions: ["orders.read"],
    });
    expect(await may()).toEqual(["orders.read"]);
  });

  test.for([["a\u0000b"], ["line\nbreak"], ["half \ud800"], ["   "], ["x".repeat(61)]])(
    "is not called %o",
    ([name]) => {
      expect(SaveRole.safeParse({ name, description: "", permissions: [] }).success).toBe(false);
    },
  );

  test("has a name of its own, whatever its case", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const named = (name: string) => saveRole(ana.ctx, { name, description: "", permissions: [] });
    const name = aName();
    await named(name);
    await expect(named(name.toUpperCase())).rejects.toMatchObject({
      code: "ROLE_NAME_TAKEN",
      details: { field: "name" },
    });
    const other = await aRole(ctx, []);
    const renamed = saveRole(ana.ctx, {
      roleId: other,
      version: 1,
      name: name.toLowerCase(),
      description: "",
      permissions: [],
    });
    await expect(renamed).rejects.toMatchObject({ code: "ROLE_NAME_TAKEN" });
  });

  test("saved by two at once is saved by one, and the other hears who was first", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx, "owner", "Ana"), await aColleague(ctx, "owner", "Bo")];
    const role = { roleId: await aRole(ctx, []), version: 1, description: "", permissions: [] };
    const results = await Promise.allSettled([
      saveRole(ana.ctx, { ...role, name: aName() }),
      saveRole(bo.ctx, { ...role, name: aName() }),
    ]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({
      code: "CHANGED_MEANWHILE",
      details: { by: expect.stringMatching(/^(Ana|Bo)$/) },
    });
  });

  test("cannot be removed while somebody has it, even disabled or invited", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const roleId = await aRole(ctx, []);
    await inviteStaff(ana.ctx, { email: anEmail(), name: "Bo", roleId });
    await expect(removeRole(ana.ctx, { roleId })).rejects.toMatchObject({
      code: "ROLE_IN_USE",
      details: { members: 1 },
    });
  });

  test("removed while somebody is given it: either they have it and it stays, or it is gone and they do not", async ({
    ctx,
  }) => {
    for (let round = 0; round < 5; round += 1) {
      const [ana, bo, cy] = [await aColleague(ctx), await aColleague(ctx), await aColleague(ctx, [])];
      const roleId = await aRole(ctx, []);
      const [given, removed] = await Promise.allSettled([
        changeStaff(ana.ctx, { staffId: cy.id, version: 1, name: "Cy", roleId }),
        removeRole(bo.ctx, { roleId }),
      ]);
      const exists = (await ctx.db.role.count({ where: { id: roleId } })) === 1;
      expect([given.status, removed.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(exists).toBe(given.status === "fulfilled");
    }
  });
});
