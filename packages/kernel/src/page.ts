import { z } from "zod";
import { Refusal } from "./errors.ts";

/** One page of a keyset list. `next` is opaque; null means that this was the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Long enough for a name of 200 letters of any script. */
export const Cursor = z.string().max(1_200);

/** Packs the sort key of the last row shown into an opaque cursor. */
export function encodeCursor(key: unknown): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(key))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Reads a cursor back through the schema of its list; a forged or foreign one is refused, never trusted. */
export function decodeCursor<Key>(cursor: string, schema: z.ZodType<Key>): Key {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new Refusal("BAD_CURSOR", "invalid", "This page of the list is not known. Start again from the first page.", {
      cause,
    });
  }
}

/** Turns `limit + 1` rows into a page: the extra row only proves that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  key: (row: Row) => unknown,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
