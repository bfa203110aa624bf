import { WeakPassword } from "./errors.ts";

/** The most used passwords that are long enough for us (from the public lists of leaked ones), letters in lower case. */
const KNOWN_TO_EVERYBODY = new Set(
  (
    "1234567890 12345678910 123456789a 0123456789 9876543210 0987654321 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty1234 " +
    "qwerty12345 qwerty123456 asdfghjkl1 asdfghjklz zxcvbnm123 password12 password123 password1234 password12345 " +
    "passw0rd123 iloveyou12 iloveyou123 iloveyou1234 welcome123 welcome1234 letmein123 letmein1234 administrator " +
    "admin12345 admin123456 changeme123 football123 baseball123 sunshine123 princess123 superman123 trustno1trustno1 " +
    "abcdefghij abcd123456 abc1234567 q1w2e3r4t5 q1w2e3r4t5y6 1111111111 0000000000 a1b2c3d4e5 monkey12345 dragon12345"
  ).split(" "),
);

/** Refuses, as WeakPassword, what a guesser tries first. Length is the schema's business. */
export function assertHardToGuess(password: string, about: { email: string; name?: string }): void {
  const typed = password.normalize("NFKC").toLowerCase();
  if (KNOWN_TO_EVERYBODY.has(typed)) throw new WeakPassword("This is one of the passwords that everybody tries first.");
  if (new Set(typed).size < 5) throw new WeakPassword("Use more different characters.");
  const [mailbox = ""] = about.email.toLowerCase().split("@");
  if ([about.email.toLowerCase(), about.name?.toLowerCase() ?? ""].includes(typed) || typed === `${mailbox}${mailbox}`)
    throw new WeakPassword("Do not use your own name or e-mail as the password.");
}
