import type { DatabaseSync } from "node:sqlite";

export interface Token {
  readonly id: string;
  readonly cardKey: string;
  readonly brand: string;
  readonly last4: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
  readonly used: number;
}

export function insertToken(book: DatabaseSync, token: Token): void {
  book
    .prepare(
      `insert into token (id, card_key, card_brand, card_last4, expires_at, used)
       values (:id, :cardKey, :brand, :last4, :expiresAt, :used)`,
    )
    .run({ ...token });
}

export function findToken(book: DatabaseSync, id: string): Token | undefined {
  const fields = `id, card_key as "cardKey", card_brand as brand, card_last4 as last4, expires_at as "expiresAt", used`;
  return book.prepare(`select ${fields} from token where id = ?`).get(id) as Token | undefined;
}

export function markTokenUsed(book: DatabaseSync, id: string): void {
  book.prepare("update token set used = 1 where id = ?").run(id);
}

/** Forgets tokens a day after they expired. */
export function purgeTokens(book: DatabaseSync, now: Date): void {
  book.prepare("delete from token where expires_at < ?").run(now.getTime() - 24 * 3_600_000);
}
