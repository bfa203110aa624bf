import { randomInt } from "node:crypto";
import type { TxCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { replaceCodes, spendCode } from "./recovery-codes.store.ts";
import { derivedKey, hashOfToken } from "./secret-token.ts";

const HOW_MANY = 10;
/** Twelve of them, no two alike to the eye: 59 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 12;

interface Holder {
  readonly staffId: string;
  readonly sealingSecret: string;
}

/** Ten new codes instead of all earlier ones. They are returned here once; what is kept can be checked, not read. */
export async function giveRecoveryCodes(ctx: TxCtx, holder: Holder): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const rows = codes.map((code) => ({ id: newId(), hash: hashOf(holder, code) }));
  await replaceCodes(ctx.db, holder.staffId, rows, ctx.now());
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, "$1-"));
}

/** Uses a code up; false when there is no such code, or not any more. `code` without spaces and hyphens. */
export const spendRecoveryCode = (ctx: TxCtx, holder: Holder & { code: string }): Promise<boolean> =>
  spendCode(ctx.db, holder.staffId, hashOf(holder, holder.code), ctx.now());

const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");

// Keyed: who steals the database alone cannot try codes at home.
const hashOf = ({ staffId, sealingSecret }: Holder, code: string) =>
  hashOfToken(derivedKey(sealingSecret, `recovery-code:${staffId}:${code}`));
