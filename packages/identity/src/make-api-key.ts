import { randomInt } from "node:crypto";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, DAY } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import type { z } from "zod";
import { insertApiKey } from "./api-keys.store.ts";
import type { MakeApiKey } from "./contract.ts";
import { holdRights, permissionsFrom, requireWithin } from "./rights.ts";
import { hashOfToken, newToken } from "./secret-token.ts";
import { KeysMakeNoKeys } from "./staff-errors.ts";

/**
 * Makes a key for a program. Its text is in the answer and nowhere else: we keep the hash. Refuses permissions that its maker
 * lacks, and makers that are keys themselves.
 */
export async function makeApiKey(
  ctx: Ctx,
  input: z.infer<typeof MakeApiKey>,
): Promise<{ apiKeyId: Id<"ApiKey">; key: string }> {
  const permissions = permissionsFrom(input.permissions);
  return inTransaction(ctx, async (ctx) => {
    const rights = await holdRights(ctx, "api_keys.manage");
    if (ctx.actor.kind !== "staff") throw new KeysMakeNoKeys();
    requireWithin(rights, permissions);
    const id = newId<"ApiKey">();
    const prefix = newPrefix();
    const secret = newToken();
    const expiresAt = input.days === null ? null : after(ctx.now(), input.days * DAY);
    const key = { id, name: input.name, prefix, permissions, expiresAt };
    await insertApiKey(ctx.db, { ...key, secretHash: hashOfToken(secret), createdBy: ctx.actor.staffId }, ctx.now());
    await recordChange(ctx, {
      action: "api_key.made",
      subject: { type: "api_key", id, label: key.name },
      before: null,
      after: { name: key.name, prefix, permissions, expiresAt },
    });
    return { apiKeyId: id, key: `cw_${prefix}_${secret}` };
  });
}

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

/** Finds the key and may be seen; proves nothing. */
const newPrefix = (): string => Array.from({ length: 10 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
