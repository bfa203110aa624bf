import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const Secret = z.string().min(32);
/** Typed by people, so it is short and has no letters that look alike; still random and only in this checkout. */
const DemoPassword = z.string().min(16);
const Secrets = z.object({
  databasePassword: Secret,
  databaseAppPassword: Secret,
  orderLink: Secret,
  revalidate: Secret,
  gatewayKey: Secret,
  gatewayWebhook: Secret,
  storefrontSession: Secret,
  adminSession: Secret,
  identityLink: Secret,
  identitySealing: Secret,
  demoOwnerPassword: DemoPassword,
  demoCustomerPassword: DemoPassword,
});

/** The secrets of a local stack. Random, never committed, refused by a deployment that is not a demo. */
export type Secrets = z.infer<typeof Secrets>;

/** The secrets in `file`; made at the first start, completed when a newer version needs more. */
export function demoSecrets(file: string): Secrets {
  const known = read(file);
  const secrets = Secrets.parse({ ...freshSecrets(), ...known });
  if (Object.keys(secrets).some((name) => known[name] === undefined)) write(file, secrets);
  return secrets;
}

/** New secrets, for a stack that nobody keeps. The prefix tells a demo secret from a real one wherever it turns up. */
export const freshSecrets = (): Secrets =>
  Object.fromEntries(
    Object.entries(Secrets.shape).map(([name, schema]) => [
      name,
      schema === DemoPassword ? demoPassword() : `demo_${randomBytes(24).toString("hex")}`,
    ]),
  ) as Secrets;

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four: 79 bits. */
function demoPassword(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]!).join("");
  return letters.match(/.{4}/g)!.join("-");
}

function read(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function write(file: string, secrets: Secrets): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
