import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_SECONDS = 300;

/**
 * Whether a webhook comes from the gateway: `t=<unix seconds>,v1=<hex>` with the HMAC-SHA256 of `<t>.<raw body>` under one of
 * the live secrets (two while one is rotated), signed at most 300 seconds ago and not ahead of our clock by more.
 * Says false to everything malformed; takes the same time whatever is wrong with the signature.
 */
export function verifyWebhook(rawBody: string, header: string | null, secrets: readonly string[], now: Date): boolean {
  const signed = header === null || header.length > MOST_CHARACTERS ? null : parse(header);
  if (signed === null || Math.abs(now.getTime() / 1000 - signed.second) > TOLERANCE_SECONDS) return false;
  const payload = `${signed.second}.${rawBody}`;
  const matches = secrets.map((secret) => {
    if (secret === "") return false;
    const expected = createHmac("sha256", secret).update(payload).digest();
    return signed.macs.map((mac) => timingSafeEqual(mac, expected)).includes(true);
  });
  return matches.includes(true);
}

const MOST_CHARACTERS = 1000;

/** Several `v1` are allowed: a gateway that rotates its secret signs with both. Other schemes are passed over. */
function parse(header: string): { second: number; macs: Buffer[] } | null {
  const parts = header.split(",").map((part) => part.trim());
  const seconds = parts.flatMap((part) => /^t=(\d{1,12})$/.exec(part)?.[1] ?? []);
  const macs = parts.flatMap((part) => /^v1=([0-9a-f]{64})$/.exec(part)?.[1] ?? []);
  const [second] = seconds;
  if (second === undefined || seconds.length !== 1) return null;
  return { second: Number(second), macs: macs.map((hex) => Buffer.from(hex, "hex")) };
}
