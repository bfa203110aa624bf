import { createTransport } from "nodemailer";
import { type Mailer, MailServerAway } from "./mailer.ts";

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** The address that mail comes from; its domain ends every Message-ID. */
  readonly from: string;
}

const CONNECTIONS = 3;

/** Mail over SMTP on a few kept connections, with time limits on each step. `close` ends the connections. */
export function smtpMailer(options: SmtpOptions): Mailer & { close(): void } {
  const transport = createTransport({
    url: options.url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
    dnsTimeout: 5_000,
    // A mail is words: nothing in it may make the server read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = options.from.split("@").at(-1)!;
  return {
    send: async ({ from: name, to, subject, html, text, messageId }) => {
      const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
      const mail = {
        from: { name, address: options.from },
        to,
        subject,
        html,
        text,
        headers,
        messageId: `<${messageId}@${domain}>`,
      };
      await transport.sendMail(mail).catch((error: unknown) => {
        throw mayPass(error) ? new MailServerAway(error) : error;
      });
    },
    close: () => transport.close(),
  };
}

const CONNECTION_TROUBLE = new Set([
  ..."ECONNECTION ETIMEDOUT ESOCKET EDNS ETLS EPROTOCOL EPROXY ECONNREFUSED ECONNRESET EPIPE ENOTFOUND EAI_AGAIN".split(
    " ",
  ),
  // A wrong password of ours is no reason to lose a customer's mail.
  ..."EAUTH ENOAUTH EOAUTH2".split(" "),
]);

/** A reply of 4xx (RFC 5321: transient), or no proper reply at all. A reply of 5xx is the server's last word. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof code === "string" && CONNECTION_TROUBLE.has(code))
    return code.includes("AUTH") || !(Number(responseCode) >= 500);
  return Number(responseCode) >= 400 && Number(responseCode) < 500;
}
