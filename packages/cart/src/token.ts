import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: who holds it holds the cart. We keep its hash only. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const looksLikeToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(token).digest());
