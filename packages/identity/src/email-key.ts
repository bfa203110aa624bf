import { createHash } from "node:crypto";

/** One mailbox, one key: NFKC and lower case, so that “Ana@X.test” and “ana@x.test” are one account. */
export const emailKey = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

/** The key under which tries are counted, for addresses that we may not know and do not want to keep. */
export const emailHash = (email: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(emailKey(email)).digest());
