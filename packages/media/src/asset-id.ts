import type { Id } from "@cartwright/kernel/id";

/** The same picture has the same id on every machine: a name-based UUID (RFC 9562, version 8) of its content. */
export function assetIdOf(contentHash: string): Id<"Asset"> {
  const hex = `${contentHash.slice(0, 12)}8${contentHash.slice(13, 16)}8${contentHash.slice(17, 32)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<"Asset">;
}
