import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits for whoever is to hold it; we keep its hash only. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(token).digest());

/** A key that we can derive again at any time, e.g. to write a link into a mail, and that nobody can make up. */
export const derivedKey = (secret: string, about: string): string =>
  createHmac("sha256", secret).update(about).digest("base64url");

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
