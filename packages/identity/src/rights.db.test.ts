import { test } from "@cartwright/db/testing";
import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { apiKeyActor } from "./api-key-actor.ts";
import { changeStaff } from "./change-staff.ts";
import { aColleague, aRole, onlyOwners, stateOf } from "./testing/colleagues.ts";
import { disableStaff } from "./disable-staff.ts";
import { enableStaff } from "./enable-staff.ts";
import { inviteStaff } from "./invite-staff.ts";
import { makeApiKey } from "./make-api-key.ts";
import { removeRole } from "./remove-role.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { saveRole } from "./save-role.ts";
import { builtInRoleId } from "./seed-roles.ts";
import { sendInvitationAgain } from "./send-invitation-again.ts";
import { signOutStaff } from "./sign-out-staff.ts";
import { anEmail } from "./testing.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

const MANAGES = ["staff.read", "staff.manage", "roles.manage", "api_keys.manage", "orders.read"] as const;
const role = (permissions: readonly string[]) => ({
  name: `R ${anEmail()}`.slice(0, 60),
  description: "",
  permissions: [...permissions],
});

describe("nobody raises their own rights", () => {
  test("not by inviting somebody who may do more", async ({ ctx }) => {
    const mia = await aColleague(ctx, MANAGES, "Mia");
    const roleId = await builtInRoleId(ctx, "owner");
    await expect(inviteStaff(mia.ctx, { email: anEmail(), name: "Me again", roleId })).rejects.toMatchObject({
      code: "BEYOND_YOUR_RIGHTS",
      details: { permissions: expect.arrayContaining(["orders.refund", "audit.read"]) },
    });
    const within = await aRole(ctx, ["orders.read"]);
    await expect(inviteStaff(mia.ctx, { email: anEmail(), name: "Bo", roleId: within })).resolves.toBeDefined();
  });

  test("not by giving a friend a greater role, nor by making one", async ({ ctx }) => {
    const [mia, bo] = [await aColleague(ctx, MANAGES), await aColleague(ctx, ["orders.read"])];
    const change = { staffId: bo.id, version: 1, name: "Bo", roleId: await aRole(ctx, ["orders.refund"]) };
    await expect(changeStaff(mia.ctx, change)).rejects.toMatchObject({ code: "BEYOND_YOUR_RIGHTS" });
    await expect(saveRole(mia.ctx, role(["orders.read", "orders.refund"]))).rejects.toMatchObject({
      code: "BEYOND_YOUR_RIGHTS",
      details: { permissions: ["orders.refund"] },
    });
    const grown = { ...role(["orders.read", "orders.refund"]), roleId: bo.roleId, version: 1 };
    await expect(saveRole(mia.ctx, grown)).rejects.toMatchObject({ code: "BEYOND_YOUR_RIGHTS" });
  });

  test("not by changing themselves or their own role, whoever they are", async ({ ctx }) => {
    for (const may of ["owner", MANAGES] as const) {
      const ana = await aColleague(ctx, may);
      const [me, lesser] = [{ staffId: ana.id, version: 1 }, await aRole(ctx, [])];
      for (const attempt of [
        () => changeStaff(ana.ctx, { ...me, name: "Ana", roleId: lesser }),
        () => changeStaff(ana.ctx, { ...me, name: "Anna", roleId: ana.roleId }),
        () => disableStaff(ana.ctx, me),
        () => enableStaff(ana.ctx, me),
        () => resetSecondFactor(ana.ctx, me),
        () => signOutStaff(ana.ctx, me),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: "NOT_YOURSELF" });
    }
    const ana = await aColleague(ctx, MANAGES);
    const own = { ...role(["orders.read"]), roleId: ana.roleId, version: 1 };
    await expect(saveRole(ana.ctx, own)).rejects.toMatchObject({ code: "NOT_YOURSELF" });
  });

  test("not by an API key that may do more, nor by a key that makes keys", async ({ ctx }) => {
    const mia = await aColleague(ctx, MANAGES);
    const wanted = { name: "Mine", permissions: ["orders.read", "orders.refund"], days: null };
    await expect(makeApiKey(mia.ctx, wanted)).rejects.toMatchObject({ code: "BEYOND_YOUR_RIGHTS" });
    const { key } = await makeApiKey(mia.ctx, { name: "Keys", permissions: ["api_keys.manage"], days: 1 });
    const actor = (await apiKeyActor(ctx, { authorization: `Bearer ${key}`, address: "" }))!;
    const another = makeApiKey({ ...ctx, actor }, { name: "Child", permissions: ["api_keys.manage"], days: null });
    await expect(another).rejects.toMatchObject({ code: "KEYS_MAKE_NO_KEYS" });
  });

  test("not with a permission that exists in no table", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    for (const permission of ["everything", "__proto__", "orders.READ", "toString"]) {
      const made = saveRole(ana.ctx, role([permission]));
      await expect(made).rejects.toMatchObject({ code: "UNKNOWN_PERMISSION" });
    }
  });

  test("not with rights that were taken while the request was under way", async ({ ctx }) => {
    const [ana, mia] = [await aColleague(ctx), await aColleague(ctx, MANAGES)];
    const friend = () => inviteStaff(mia.ctx, { email: anEmail(), name: "Friend", roleId });
    const roleId = await aRole(ctx, ["orders.read"]);
    await changeStaff(ana.ctx, { staffId: mia.id, version: 1, name: "Mia", roleId });
    await expect(friend()).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await disableStaff(ana.ctx, { staffId: mia.id, version: 2 });
    await expect(friend()).rejects.toMatchObject({ code: "SIGN_IN_NEEDED" });
  });
});

describe("nobody touches whoever may do more", () => {
  test("a manager of staff cannot shut out, change or weaken an owner", async ({ ctx }) => {
    const [owner, mia] = [await aColleague(ctx, "owner", "Olga"), await aColleague(ctx, MANAGES)];
    const target = { staffId: owner.id, version: 1 };
    const { staffId } = await inviteStaff(owner.ctx, { email: anEmail(), name: "Omar", roleId: owner.roleId });
    for (const attempt of [
      () => disableStaff(mia.ctx, target),
      () => changeStaff(mia.ctx, { ...target, name: "Olga", roleId: mia.roleId }),
      () => resetSecondFactor(mia.ctx, target),
      () => signOutStaff(mia.ctx, target),
      () => sendInvitationAgain(mia.ctx, { staffId }),
      () => withdrawInvitation(mia.ctx, { staffId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "BEYOND_YOUR_RIGHTS" });
    expect(await stateOf(ctx, owner.id)).toBe("active");
    const greater = await aRole(ctx, ["orders.refund"]);
    await expect(saveRole(mia.ctx, { ...role([]), roleId: greater, version: 1 })).rejects.toMatchObject({
      code: "BEYOND_YOUR_RIGHTS",
    });
    await expect(removeRole(mia.ctx, { roleId: greater })).rejects.toMatchObject({ code: "BEYOND_YOUR_RIGHTS" });
  });

  test("and whoever lacks the permission does nothing of it", async ({ ctx }) => {
    const [zoe, bo] = [
      await aColleague(
        ctx,
        ALL_PERMISSIONS.filter((p) => !p.endsWith("manage")),
      ),
      await aColleague(ctx, []),
    ];
    const target = { staffId: bo.id, version: 1 };
    const roleId = await aRole(ctx, []);
    for (const attempt of [
      () => inviteStaff(zoe.ctx, { email: anEmail(), name: "X", roleId }),
      () => changeStaff(zoe.ctx, { ...target, name: "X", roleId }),
      () => disableStaff(zoe.ctx, target),
      () => enableStaff(zoe.ctx, target),
      () => signOutStaff(zoe.ctx, target),
      () => resetSecondFactor(zoe.ctx, target),
      () => saveRole(zoe.ctx, role([])),
      () => removeRole(zoe.ctx, { roleId }),
      () => makeApiKey(zoe.ctx, { name: "X", permissions: ["orders.read"], days: null }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });
});

describe("the last active owner", () => {
  test("two owners who disable each other at once: one of them stays", async ({ ctx }) => {
    for (let round = 0; round < 5; round += 1) {
      const [ana, bo] = [await aColleague(ctx, "owner", "Ana"), await aColleague(ctx, "owner", "Bo")];
      await onlyOwners(ctx, [ana, bo]);
      const results = await Promise.allSettled([
        disableStaff(ana.ctx, { staffId: bo.id, version: 1 }),
        disableStaff(bo.ctx, { staffId: ana.id, version: 1 }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect([await stateOf(ctx, ana.id), await stateOf(ctx, bo.id)].toSorted()).toEqual(["active", "disabled"]);
    }
  });

  test("two owners who demote each other at once: one of them stays an owner", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx)];
    await onlyOwners(ctx, [ana, bo]);
    const roleId = await builtInRoleId(ctx, "manager");
    const results = await Promise.allSettled([
      changeStaff(ana.ctx, { staffId: bo.id, version: 1, name: "Bo", roleId }),
      changeStaff(bo.ctx, { staffId: ana.id, version: 1, name: "Ana", roleId }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await ctx.db.staff.count({ where: { roleId: ana.roleId, state: "active" } })).toBe(1);
  });

  test("cannot be shut out or demoted by somebody with all the same rights in a role of the shop's own", async ({
    ctx,
  }) => {
    const [ana, mighty] = [await aColleague(ctx, "owner", "Ana"), await aColleague(ctx, ALL_PERMISSIONS)];
    await onlyOwners(ctx, [ana]);
    const invited = await inviteStaff(mighty.ctx, { email: anEmail(), name: "Not here yet", roleId: ana.roleId });
    const target = { staffId: ana.id, version: 1 };
    await expect(disableStaff(mighty.ctx, target)).rejects.toMatchObject({ code: "LAST_OWNER" });
    const demoted = changeStaff(mighty.ctx, { ...target, name: "Ana", roleId: mighty.roleId });
    await expect(demoted).rejects.toMatchObject({ code: "LAST_OWNER", message: expect.stringContaining("Ana") });
    await ctx.db.staff.update({ where: { id: invited.staffId }, data: { state: "active", passwordHash: "x" } });
    await expect(disableStaff(mighty.ctx, target)).resolves.toBeUndefined();
  });
});
