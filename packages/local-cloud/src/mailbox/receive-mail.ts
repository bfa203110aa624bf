import { randomBytes } from "node:crypto";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { Mailbox } from "./mailbox.ts";
import { insertMessage } from "./messages.store.ts";
import { takeRefusal } from "./refusals.store.ts";

const MOST_BYTES = 10 * 1024 * 1024;

/** Takes mail by SMTP on the loopback. “250 OK” is said when the mail is on disk; over 10 MB is refused. */
export async function receiveMail(mailbox: Mailbox, port: number): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    banner: "Cartwright local mailbox",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MOST_BYTES,
    closeTimeout: 5_000,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      const end = async () =>
        done(stream.sizeExceeded ? TOO_LARGE : await problemWith(mailbox, Buffer.concat(chunks), session));
      stream.on("end", () => void end());
    },
  });
  server.on("error", (error) => console.warn(JSON.stringify({ level: 40, msg: `SMTP: ${error.message}` })));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const answering = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const TOO_LARGE = answering(552, "Mails of more than 10 MB are refused");

/** Keeps the mail; what it returns is the refusal that the sender hears. */
async function problemWith(mailbox: Mailbox, raw: Buffer, session: SMTPServerSession): Promise<Error | undefined> {
  if (mailbox.testControls && takeRefusal(mailbox.store)) {
    return answering(451, "Refused, as the test asked. Try again later");
  }
  try {
    await keep(mailbox, raw, session);
    return undefined;
  } catch (error) {
    console.error(JSON.stringify({ level: 50, msg: "a mail could not be kept", err: String(error) }));
    return answering(451, "The mail could not be kept. Try again later");
  }
}

async function keep(mailbox: Mailbox, raw: Buffer, { envelope }: SMTPServerSession): Promise<void> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "base64" });
  insertMessage(mailbox.store, {
    id: `msg_${randomBytes(9).toString("hex")}`,
    messageId: mail.messageId ?? "",
    from: senderOf(mail.from) ?? (envelope.mailFrom === false ? "" : envelope.mailFrom.address),
    to: envelope.rcptTo.map(({ address }) => address.toLowerCase()),
    subject: mail.subject ?? "",
    receivedAt: mailbox.now().toISOString(),
    html: mail.html === undefined ? null : withInlinePictures(mail.html, mail.attachments),
    text: mail.text ?? null,
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    raw,
  });
}

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

function senderOf(from: Mail["from"]): string | undefined {
  if (from?.address === undefined) return undefined;
  return from.name === "" ? from.address : `${from.name} <${from.address}>`;
}

/** Pictures that travel inside the mail become part of its HTML, so that it can be shown alone. */
function withInlinePictures(html: string, attachments: Mail["attachments"]): string {
  return attachments.reduce((text, { contentId, mimeType, content }) => {
    if (contentId === undefined || typeof content !== "string") return text;
    return text.replaceAll(`cid:${contentId.replace(/^<|>$/g, "")}`, `data:${mimeType};base64,${content}`);
  }, html);
}
