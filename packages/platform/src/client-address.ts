import { isIP } from "node:net";

/** Told by our own server and by nobody else: whatever a client sends under this name is thrown away (watch-client-address.ts). */
export const CLIENT_ADDRESS = "x-client-address";

interface Heard {
  /** The other end of the connection. */
  readonly peer: string | undefined;
  readonly forwardedFor: string | undefined;
}

/**
 * Whose request it is, as the last hop that we trust tells it. Each trusted proxy appends the address that it sees, so the
 * client's stands `trustedHops` places from the end of X-Forwarded-For; what stands before was written by the client.
 * Networks of IPv6 count as one address by their first 64 bits, since one household has as many addresses as it likes.
 */
export function clientAddress({ peer, forwardedFor }: Heard, trustedHops: number): string {
  const told = (forwardedFor ?? "").split(",").map((part) => part.trim());
  return keyOf(trustedHops === 0 ? peer : told.at(-trustedHops)) ?? keyOf(peer) ?? "unknown";
}

function keyOf(address: string | undefined): string | undefined {
  const bare = address?.replace(/^::ffff:(?=\d+\.)/i, "");
  if (bare === undefined) return undefined;
  const kind = isIP(bare);
  if (kind === 0) return undefined;
  return kind === 4 ? bare : `${first64Bits(bare)}::/64`;
}

function first64Bits(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%")[0]!.split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  return [...groups, ...Array.from({ length: missing }, () => "0"), ...(tail ?? "").split(":")].slice(0, 4).join(":");
}
