import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { z } from "zod";
import type { WebAuthnResponse } from "./contract.ts";
import type { PasskeyRow } from "./passkeys.store.ts";

type Given = z.infer<typeof WebAuthnResponse>;

/** What passkeys belong to: the host of the admin, and pages of its origin only. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** EdDSA, ES256 and RS256 (COSE's numbers): what browsers and keys speak. */
export const ALGORITHMS = [-8, -7, -257];

export function relyingParty(adminUrl: string): RelyingParty {
  const { hostname, origin } = new URL(adminUrl);
  return { id: hostname, origin };
}

/** The new key in a browser's answer, or null when it does not prove what it says. User verification is required. */
export async function keyIn(
  given: Given,
  expected: { challenge: string; party: RelyingParty },
): Promise<Pick<PasskeyRow, "credentialId" | "publicKey" | "counter" | "transports"> | null> {
  const checked = await verifyRegistrationResponse({
    response: given as unknown as RegistrationResponseJSON,
    expectedChallenge: expected.challenge,
    expectedOrigin: expected.party.origin,
    expectedRPID: expected.party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey: new Uint8Array(publicKey), counter, transports: transports.slice(0, 10) };
}

/**
 * The key's new counter when a browser's answer proves this passkey, else null. The user was verified by it (a fingerprint, a
 * PIN), so that it is two factors in one; an answer that names another account's user is none.
 */
export async function counterIn(
  given: Given,
  expected: { challenge: string; party: RelyingParty; passkey: PasskeyRow },
): Promise<number | null> {
  const { passkey, party } = expected;
  if (!isUserOf(given, passkey)) return null;
  const checked = await verifyAuthenticationResponse({
    response: given as unknown as AuthenticationResponseJSON,
    expectedChallenge: expected.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
    },
    requireUserVerification: true,
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}

/** The bytes that authenticators keep as the user's handle. */
export const userHandle = (staffId: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(staffId));

function isUserOf(given: Given, passkey: PasskeyRow): boolean {
  const handle = (given["response"] as { userHandle?: unknown } | null | undefined)?.userHandle;
  if (handle === undefined || handle === null) return true;
  return typeof handle === "string" && Buffer.from(handle, "base64url").toString() === passkey.staffId;
}
