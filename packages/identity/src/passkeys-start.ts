import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { keepChallenge } from "./challenges.ts";
import type { PasskeyOptions } from "./contract.ts";
import { ALGORITHMS, type RelyingParty, userHandle } from "./passkeys.ts";
import { selectPasskeysOf } from "./passkeys.store.ts";
import { askOwnPassword, type OwnCtx } from "./staff-security-factors.ts";

/** What a browser asks an authenticator to make a passkey for. Refuses with WrongPassword and TooManyTries. */
export async function startPasskey(
  ctx: OwnCtx,
  input: { password: string; userAgent: string; party: RelyingParty },
): Promise<PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>> {
  const { staffId } = ctx.actor;
  const { email, name } = await askOwnPassword(ctx, input);
  const known = await selectPasskeysOf(ctx.db, staffId);
  const options = await generateRegistrationOptions({
    rpName: "Cartwright",
    rpID: input.party.id,
    userID: userHandle(staffId),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    // Kept by the authenticator and verified by it: so it can sign in alone.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  });
  const kept = { purpose: "passkey_registration", staffId, challenge: options.challenge } as const;
  return { challengeId: await keepChallenge(ctx, kept), options };
}
