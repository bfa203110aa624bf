import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);

const MailboxEnv = z.object({
  /** The web page and its JSON. */
  MAILBOX_PORT: port.default(3003),
  MAILBOX_SMTP_PORT: port.default(3025),
  MAILBOX_DATA_DIR: z.string().min(1),
  MAILBOX_TEST_CONTROLS: z.enum(["0", "1"]).default("0"),
});

/** What the mailbox's process reads from its environment; throws with the names of what is missing. */
export const mailboxEnv = () => MailboxEnv.parse(process.env);
