import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { z } from "zod";
import { selectAccountByEmail } from "./accounts.store.ts";
import type { Register } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { issueLink } from "./links.ts";
import { mayMail } from "./mail-allowance.ts";
import { hashPassword } from "./password.ts";
import { assertHardToGuess } from "./password-rules.ts";
import { hashOfToken, newToken } from "./secret-token.ts";

/** What the link of a registration carries: there is no account before it is confirmed. */
export const Registration = z.object({ name: z.string(), passwordHash: z.string(), proofHash: z.string() });

export const proofHashOf = (proof: string): string => Buffer.from(hashOfToken(proof)).toString("base64url");

/**
 * Sends a link to the address that somebody wants an account under. The account comes into being when the link is opened, so that
 * a stranger cannot hold an address that is not theirs. `proof` is for the browser that asked: there the link needs no password.
 * The same answer and the same work where the address has an account already: its owner is told so by mail. After
 * MAILS_PER_HOUR to one mailbox nothing more is sent, and the answer stays the same. Refuses with WeakPassword.
 */
export async function register(ctx: RootCtx, input: Register): Promise<{ proof: string }> {
  const { email, name, password } = input;
  assertHardToGuess(password, input);
  const passwordHash = await hashPassword(password);
  const proof = newToken();
  await inTransaction(ctx, async (ctx) => {
    if (!(await mayMail(ctx, { realm: "customer", email, purpose: "register" }))) return;
    const owner = await selectAccountByEmail(ctx.db, "customer", emailKey(email));
    const payload: z.infer<typeof Registration> = { name, passwordHash, proofHash: proofHashOf(proof) };
    await issueLink(ctx, {
      purpose: "register",
      realm: "customer",
      subjectId: owner?.id ?? null,
      recipient: owner?.email ?? email,
      payload: owner === null ? payload : {},
    });
  });
  return { proof };
}
