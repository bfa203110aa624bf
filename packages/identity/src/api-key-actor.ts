import type { Ctx } from "@cartwright/db/context";
import type { ApiKeyActor } from "@cartwright/kernel/actor";
import { MINUTE } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { isPermission } from "@cartwright/kernel/permission";
import { selectKeyByPrefix, touchKey } from "./api-key-actor.store.ts";
import { hashOfToken } from "./secret-token.ts";

/** `cw_<prefix>_<secret>`: the prefix finds the key and may be shown, the secret proves it. */
export const API_KEY_PATTERN = /^cw_([A-Za-z0-9]{10})_([A-Za-z0-9_-]{43})$/;

/** The program behind an Authorization header, or null when its key is unknown, revoked or over. */
export async function apiKeyActor(
  ctx: Ctx,
  input: { authorization: string; address: string },
): Promise<ApiKeyActor | null> {
  const [, prefix, secret] = API_KEY_PATTERN.exec(input.authorization.replace(/^Bearer /i, "")) ?? [];
  if (prefix === undefined || secret === undefined) return null;
  const key = await selectKeyByPrefix(ctx.db, prefix, ctx.now());
  if (key === null || !Buffer.from(key.secretHash).equals(hashOfToken(secret))) return null;
  if (key.lastUsedAt === null || ctx.now().getTime() - key.lastUsedAt.getTime() > MINUTE)
    await touchKey(ctx.db, key.id, ctx.now());
  return {
    kind: "api_key",
    keyId: key.id as Id<"ApiKey">,
    name: key.name,
    permissions: new Set(key.permissions.filter(isPermission)),
    address: input.address,
  };
}
