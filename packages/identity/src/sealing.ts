import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** First byte of what is sealed, so that another way can come later. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", "cartwright sealing 1", 32));

/** Encrypts what we must read again (AES-256-GCM). `about` says whose it is; opened as anybody else's it is worthless. */
export function seal(secret: string, about: string, plain: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), iv).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), text]));
}

/** What was sealed, or null: with another secret, about somebody else, or changed since. */
export function unseal(secret: string, about: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  const start = 1 + IV_BYTES + TAG_BYTES;
  if (bytes[0] !== VERSION || bytes.length < start) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(1, 1 + IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(1 + IV_BYTES, start));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
