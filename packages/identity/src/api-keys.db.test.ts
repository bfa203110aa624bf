import { createHash } from "node:crypto";
import { test } from "@cartwright/db/testing";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { apiKeyActor } from "./api-key-actor.ts";
import { aColleague, versionOf, written } from "./testing/colleagues.ts";
import { disableStaff } from "./disable-staff.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { makeApiKey } from "./make-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

const READS = { name: "Stock sync", permissions: ["products.read"], days: null };
const by = (key: string) => ({ authorization: `Bearer ${key}`, address: "203.0.113.9" });

describe("an API key", () => {
  test("is shown once; what is kept is its hash, and lists know how it begins", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const { apiKeyId, key } = await makeApiKey(ana.ctx, READS);
    expect(key).toMatch(/^cw_[A-Za-z0-9]{10}_[A-Za-z0-9_-]{43}$/);
    const [, prefix, secret] = /^cw_([A-Za-z0-9]{10})_(.+)$/.exec(key)!;
    const row = await ctx.db.apiKey.findUniqueOrThrow({ where: { id: apiKeyId } });
    expect(Buffer.from(row.secretHash)).toEqual(createHash("sha256").update(secret!).digest());
    const kept = JSON.stringify([
      await listApiKeys(ana.ctx),
      await written(ctx, apiKeyId),
      { ...row, secretHash: null },
    ]);
    expect(kept).toContain(prefix);
    expect(kept).not.toContain(secret);
    expect(await written(ctx, apiKeyId)).toEqual([
      {
        action: "api_key.made",
        before: null,
        after: { name: "Stock sync", prefix, permissions: ["products.read"], expiresAt: null },
      },
    ]);
  });

  test("may do what it was given, and its last use is noted to the minute", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const { apiKeyId, key } = await makeApiKey(ana.ctx, READS);
    const actor = await apiKeyActor(ctx, by(key));
    expect(actor).toMatchObject({
      kind: "api_key",
      keyId: apiKeyId,
      name: "Stock sync",
      permissions: new Set(["products.read"]),
    });
    const used = async () => (await listApiKeys(ana.ctx)).find(({ id }) => id === apiKeyId)?.lastUsedAt;
    const first = await used();
    expect(first).toBeInstanceOf(Date);
    await apiKeyActor({ ...ctx, now: () => after(first!, 2 * MINUTE) }, by(key));
    expect(await used()).toEqual(after(first!, 2 * MINUTE));
  });

  test("ends when it was to end, or when it is revoked, at once", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const brief = await makeApiKey(ana.ctx, { ...READS, days: 1 });
    const later = { ...ctx, now: () => after(new Date(), DAY + MINUTE) };
    expect(await apiKeyActor(ctx, by(brief.key))).not.toBeNull();
    expect(await apiKeyActor(later, by(brief.key))).toBeNull();
    expect((await listApiKeys({ ...later, actor: ana.ctx.actor })).find(({ id }) => id === brief.apiKeyId)?.state).toBe(
      "expired",
    );
    const { apiKeyId, key } = await makeApiKey(ana.ctx, READS);
    await revokeApiKey(ana.ctx, { apiKeyId });
    expect(await apiKeyActor(ctx, by(key))).toBeNull();
    expect((await listApiKeys(ana.ctx)).find(({ id }) => id === apiKeyId)?.state).toBe("revoked");
  });

  test("revoked by two at once is revoked, and written down, once", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx)];
    const { apiKeyId } = await makeApiKey(ana.ctx, READS);
    await Promise.all([revokeApiKey(ana.ctx, { apiKeyId }), revokeApiKey(bo.ctx, { apiKeyId })]);
    expect((await written(ctx, apiKeyId)).map(({ action }) => action)).toEqual(["api_key.made", "api_key.revoked"]);
    await expect(revokeApiKey(ana.ctx, { apiKeyId: newId() })).rejects.toMatchObject({ code: "API_KEY_NOT_FOUND" });
  });

  test("outlives its maker's account, and the list says so", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["api_keys.manage", "products.read"], "Bo")];
    const { apiKeyId, key } = await makeApiKey(bo.ctx, READS);
    await disableStaff(ana.ctx, { staffId: bo.id, version: await versionOf(ctx, bo.id) });
    expect(await apiKeyActor(ctx, by(key))).not.toBeNull();
    expect((await listApiKeys(ana.ctx)).find(({ id }) => id === apiKeyId)?.madeBy).toEqual({
      id: bo.id,
      name: "Bo",
      active: false,
    });
  });

  test.for([
    ["another secret", (key: string) => `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`],
    ["another prefix", (key: string) => key.replace(/^cw_.{10}/, "cw_AAAAAAAAAA")],
    ["half of it", (key: string) => key.slice(0, 30)],
    ["something behind it", (key: string) => `${key} x`],
    ["nothing", () => ""],
  ] as const)("is nobody's with %s", async ([, forge], { ctx }) => {
    const ana = await aColleague(ctx);
    const { key } = await makeApiKey(ana.ctx, READS);
    expect(await apiKeyActor(ctx, by(forge(key)))).toBeNull();
  });

  test("is seen and revoked by those who manage keys only", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["staff.read"])];
    const { apiKeyId } = await makeApiKey(ana.ctx, READS);
    await expect(listApiKeys(bo.ctx)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(revokeApiKey(bo.ctx, { apiKeyId })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });
});
