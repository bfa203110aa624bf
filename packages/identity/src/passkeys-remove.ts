import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import type { RemovePasskey } from "./contract.ts";
import { PasskeyNotFound } from "./errors.ts";
import { deletePasskey } from "./passkeys.store.ts";
import { askOwnPassword, factorRemoved, holdFactors, type OwnCtx } from "./staff-security-factors.ts";

type Input = z.infer<typeof RemovePasskey> & { userAgent: string; secondFactor: "required" | "optional" };

/** Removes one of the member's own passkeys. Refuses with WrongPassword, TooManyTries, PasskeyNotFound and LastFactorStays. */
export async function removePasskey(ctx: OwnCtx, input: Input): Promise<void> {
  const { actor } = ctx;
  await askOwnPassword(ctx, input);
  await inTransaction(ctx, async (ctx) => {
    const before = await holdFactors(ctx, actor);
    const name = await deletePasskey(ctx.db, actor.staffId, input.passkeyId);
    if (name === null) throw new PasskeyNotFound();
    await factorRemoved(ctx, { actor, before, what: "passkey_removed", name, secondFactor: input.secondFactor });
  });
}
