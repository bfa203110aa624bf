import { freePorts } from "../ports/free-port.ts";
import { requireFreePort } from "../ports/require-free-port.ts";
import { listen } from "../web/listen.ts";
import { answerMailboxRequest } from "./answer-request.ts";
import type { Mailbox } from "./mailbox.ts";
import { openMailStore } from "./open-mail-store.ts";
import { receiveMail } from "./receive-mail.ts";

export interface MailboxOptions {
  /** Of the web page; a free one when left out. */
  readonly port?: number;
  /** A free one when left out. */
  readonly smtpPort?: number;
  /** Mails survive here, also a kill -9. */
  readonly dataDir: string;
  readonly testControls?: boolean;
  readonly now?: () => Date;
}

export interface RunningMailbox {
  readonly url: string;
  readonly port: number;
  readonly smtpPort: number;
  stop(): Promise<void>;
}

/** Starts the mailbox in this process, on the loopback only: SMTP in, a page and JSON out. Refuses a taken port. */
export async function startMailbox(options: MailboxOptions): Promise<RunningMailbox> {
  const [freeWeb = 0, freeSmtp = 0] = await freePorts(2);
  const port = options.port ?? freeWeb;
  const smtpPort = options.smtpPort ?? freeSmtp;
  await requireFreePort(port, "the mailbox", "MAILBOX_PORT");
  await requireFreePort(smtpPort, "the mailbox's SMTP", "MAILBOX_SMTP_PORT");
  const mailbox: Mailbox = {
    store: openMailStore(options.dataDir),
    testControls: options.testControls ?? false,
    now: options.now ?? (() => new Date()),
  };
  const smtp = await receiveMail(mailbox, smtpPort);
  const web = await listen(port, (request, response) => answerMailboxRequest(mailbox, request, response));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    smtpPort,
    stop: async () => {
      await Promise.all([smtp.close(), web.close()]);
      mailbox.store.close();
    },
  };
}
