import type { DatabaseSync } from "node:sqlite";

export interface NewMessage {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  /** Whom the envelope names, in small letters. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly receivedAt: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly raw: Uint8Array;
}

export interface MessageSummary extends Pick<
  NewMessage,
  "id" | "messageId" | "from" | "to" | "subject" | "receivedAt"
> {
  /** Grows with every mail; the cursor of lists. */
  readonly seq: number;
  readonly opened: boolean;
}

export type Message = MessageSummary & Pick<NewMessage, "html" | "text" | "headers">;

const SUMMARY = "seq, id, message_id, sender, recipients, subject, received_at, opened";
const WHOLE = `${SUMMARY}, html, text, headers`;
type Row = Record<string, string | number | null>;

/** Writes a mail and its recipients in one transaction. */
export function insertMessage(store: DatabaseSync, message: NewMessage): void {
  store.exec("begin immediate");
  try {
    const { lastInsertRowid: seq } = store
      .prepare(
        `insert into message (id, message_id, sender, recipients, subject, received_at, html, text, headers, raw)
         values (:id, :messageId, :from, :to, :subject, :receivedAt, :html, :text, :headers, :raw)`,
      )
      .run({ ...message, to: JSON.stringify(message.to), headers: JSON.stringify(message.headers) });
    const recipient = store.prepare("insert or ignore into recipient (address, seq) values (?, ?)");
    for (const address of message.to) recipient.run(address, seq);
    store.exec("commit");
  } catch (error) {
    store.exec("rollback");
    throw error;
  }
}

/** For programs: whole mails, oldest first, after a `seq`; with `to` only those to exactly this address. */
export function messagesAfter(
  store: DatabaseSync,
  want: { to: string | null; after: number; limit: number },
): Message[] {
  const mine = want.to === null ? "" : "and seq in (select seq from recipient where address = :to)";
  const to = want.to === null ? {} : { to: want.to.toLowerCase() };
  const rows = store
    .prepare(`select ${WHOLE} from message where seq > :after ${mine} order by seq limit :limit`)
    .all({ after: want.after, limit: want.limit, ...to });
  return rows.map((row) => toMessage(row as Row));
}

/** For the eye: newest first, before a `seq`; `search` finds recipients that contain it. */
export function latestMessages(
  store: DatabaseSync,
  want: { search: string; before: number; limit: number },
): MessageSummary[] {
  const search = want.search.toLowerCase();
  const mine = search === "" ? "" : "and seq in (select seq from recipient where instr(address, :search) > 0)";
  const rows = store
    .prepare(`select ${SUMMARY} from message where seq < :before ${mine} order by seq desc limit :limit`)
    .all({ before: want.before, limit: want.limit, ...(search === "" ? {} : { search }) });
  return rows.map((row) => toSummary(row as Row));
}

export function findMessage(store: DatabaseSync, id: string): Message | undefined {
  const row = store.prepare(`select ${WHOLE} from message where id = ?`).get(id);
  return row === undefined ? undefined : toMessage(row as Row);
}

/** The mail as it came over SMTP, byte for byte. */
export function rawMessage(store: DatabaseSync, id: string): Uint8Array | undefined {
  return store.prepare("select raw from message where id = ?").get(id)?.["raw"] as Uint8Array | undefined;
}

export function markOpened(store: DatabaseSync, id: string): void {
  store.prepare("update message set opened = 1 where id = ?").run(id);
}

/** Changes whenever a list would look different. */
export function listVersion(store: DatabaseSync): string {
  const row = store
    .prepare(
      "select coalesce(max(seq), 0) as newest, count(*) as total, coalesce(sum(opened), 0) as opened from message",
    )
    .get();
  return Object.values(row ?? {})
    .map(Number)
    .join(".");
}

export function deleteMessages(store: DatabaseSync): void {
  store.exec("delete from message");
}

function toSummary(row: Row): MessageSummary {
  return {
    seq: Number(row["seq"]),
    id: String(row["id"]),
    messageId: String(row["message_id"]),
    from: String(row["sender"]),
    to: JSON.parse(String(row["recipients"])) as string[],
    subject: String(row["subject"]),
    receivedAt: String(row["received_at"]),
    opened: row["opened"] === 1,
  };
}

function toMessage(row: Row): Message {
  const headers = JSON.parse(String(row["headers"])) as Message["headers"];
  return { ...toSummary(row), html: row["html"] as string | null, text: row["text"] as string | null, headers };
}
