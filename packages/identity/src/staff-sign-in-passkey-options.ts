import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import type { Ctx } from "@cartwright/db/context";
import { keepChallenge } from "./challenges.ts";
import type { PasskeyOptions } from "./contract.ts";
import type { RelyingParty } from "./passkeys.ts";
import { selectPasskeysOf } from "./passkeys.store.ts";
import { ticketOf } from "./tickets.ts";

/**
 * What a browser asks a passkey to sign. With the ticket of a password it is that member's passkeys, without one whichever passkey
 * the person picks: verified by the device it is both factors in one. Refuses a ticket with StartSignInAgain.
 */
export async function passkeySignInOptions(
  ctx: Ctx,
  input: { ticket: string | undefined; party: RelyingParty },
): Promise<PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>> {
  const { ticket, party } = input;
  const staffId = ticket === undefined ? null : (await ticketOf(ctx, { ticket, realm: "staff" })).subjectId;
  const passkeys = staffId === null ? [] : await selectPasskeysOf(ctx.db, staffId);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  });
  const kept = { purpose: "passkey_sign_in", staffId, challenge: options.challenge } as const;
  return { challengeId: await keepChallenge(ctx, kept), options };
}
