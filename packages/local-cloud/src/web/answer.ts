/** What the network does to an answer after the work is done: the faults that a caller of a real gateway meets. */
export type Mishap = { readonly waitMs: number } | "hang" | "drop";

export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly mishap?: Mishap;
}

export function json(status: number, value: unknown, mishap?: Mishap): Answer {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return { status, body: JSON.stringify(value), headers, ...(mishap === undefined ? {} : { mishap }) };
}

export function redirect(location: string): Answer {
  return { status: 303, body: "", headers: { location, "cache-control": "no-store" } };
}
