import type { TotpSetup } from "./contract.ts";
import { seal } from "./sealing.ts";
import { askOwnPassword, type OwnCtx } from "./staff-security-factors.ts";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { newTotpSecret, totpSetupSealedFor, totpUri } from "./totp.ts";

const MINUTES = 15;

/**
 * Begins to set up an authenticator app, or another one instead of it. Nothing changes before a code of it was typed
 * (`confirmTotp`): what is to be confirmed waits in the browser, sealed. Refuses with WrongPassword and TooManyTries.
 */
export async function startTotp(
  ctx: OwnCtx,
  input: { password: string; userAgent: string; sealingSecret: string },
): Promise<TotpSetup> {
  const { email } = await askOwnPassword(ctx, input);
  const key = newTotpSecret();
  const pending = JSON.stringify({ key, until: after(ctx.now(), MINUTES * MINUTE).getTime() });
  const setup = Buffer.from(seal(input.sealingSecret, totpSetupSealedFor(ctx.actor), pending)).toString("base64url");
  return { key, uri: totpUri({ secret: key, email }), setup };
}
