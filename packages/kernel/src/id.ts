import { z } from "zod";

declare const brand: unique symbol;

/** A UUID that knows whose it is: an order id in a variant field does not compile. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

/** Schema of one kind of id; refuses anything that is not a UUID. */
export const idOf = <Of extends string>(_of: Of) => z.uuid().transform((value) => value as Id<Of>);

/** A new UUIDv7 (RFC 9562): the first 48 bits are the time, so that new rows land together in an index. */
export function newId<Of extends string>(): Id<Of> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = BigInt(Date.now());
  for (let index = 0; index < 6; index += 1) bytes[index] = Number((time >> BigInt(40 - 8 * index)) & 0xffn);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>;
}
