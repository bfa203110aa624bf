import { LocalProblem } from "../problem.ts";
import { mailboxEnv } from "./env.ts";
import { startMailbox } from "./start-mailbox.ts";

/** The mailbox as a process of its own: takes every mail and shows it. */
const env = mailboxEnv();
const mailbox = await startMailbox({
  port: env.MAILBOX_PORT,
  smtpPort: env.MAILBOX_SMTP_PORT,
  dataDir: env.MAILBOX_DATA_DIR,
  testControls: env.MAILBOX_TEST_CONTROLS === "1",
}).catch((error: unknown) => {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(JSON.stringify({ level: 60, msg: error.message }));
  process.exit(1);
});
console.log(JSON.stringify({ level: 30, msg: `Mailbox on ${mailbox.url}, SMTP on port ${mailbox.smtpPort}` }));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void mailbox.stop().then(() => process.exit(0)));
}
