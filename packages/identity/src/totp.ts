import { Secret, TOTP } from "otpauth";

/** What every authenticator app understands (RFC 6238 with its defaults): SHA-1, six digits, thirty seconds. */
const SETTINGS = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Phones and people are late, or early: one step before and one after count, too. */
const WINDOW = 1;

/** A new secret, in the letters that people can type: 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says. */
export const totpUri = (of: { secret: string; email: string }): string =>
  new TOTP({
    ...SETTINGS,
    issuer: "Cartwright",
    label: of.email,
    secret: Secret.fromBase32(of.secret),
  }).toString();

/** The time step that a code belongs to, or null when it is no code of these ninety seconds. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const key = Secret.fromBase32(secret);
  const delta = TOTP.validate({ ...SETTINGS, secret: key, token: code, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: SETTINGS.period, timestamp }) + delta;
}

/** Whose secret it is: sealed for one member it opens for no other. */
export const totpSealedFor = (staffId: string): string => `totp:${staffId}`;

/** What waits for its first code belongs to the session that asked for it. */
export const totpSetupSealedFor = (of: { staffId: string; sessionId: string }): string =>
  `totp-setup:${of.staffId}:${of.sessionId}`;
