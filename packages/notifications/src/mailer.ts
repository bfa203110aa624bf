import { Refusal } from "@cartwright/kernel/errors";

/** One mail to one person. */
export interface Mail {
  /** What the shop is called: the name beside the address that it comes from. */
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The left side of the Message-ID: the same for every copy of the same news, so that mail programs show one. */
  readonly messageId: string;
}

/** Whoever carries mail. Resolves once the mail is theirs; refuses with MailServerAway when trying again can help. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** The mail server is away, full, or asks to come back later: the mail rests in its queue until then. */
export class MailServerAway extends Refusal {
  constructor(cause?: unknown) {
    super("MAIL_SERVER_AWAY", "busy", "The mail server does not take mail right now.", { retryAfterMs: 10_000, cause });
  }
}
