import { parseArgs } from "node:util";
import { openDatabase } from "@cartwright/db/client";
import { system } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import { Refusal } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { silentLogger } from "@cartwright/kernel/logger";
import { z } from "zod";
import { InviteStaff } from "./contract.ts";
import { readEnv } from "./env.ts";
import { inviteFirstOwner } from "./first-owner.ts";

const FirstOwner = InviteStaff.pick({ email: true, name: true });

const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
const asked = FirstOwner.safeParse(values);
if (asked.success) await invite(asked.data);
else leave(`Say who: --email ana@example.test --name "Ana"\n${z.prettifyError(asked.error)}`);

async function invite(owner: z.infer<typeof FirstOwner>): Promise<void> {
  const env = readEnv();
  const { db, close } = openDatabase({ url: env.DATABASE_URL, poolSize: 1, name: "first-owner" });
  const ctx = { db, actor: system("first-owner"), now: systemClock, log: silentLogger, requestId: newId() };
  try {
    const { token, expiresAt } = await inviteFirstOwner(ctx, { ...owner, linkSecret: env.IDENTITY_LINK_SECRET });
    const link = new URL(`/invitation?token=${token}`, env.ADMIN_PUBLIC_URL);
    say(`${owner.name} becomes an owner of the shop by this link. It works once, until ${expiresAt.toISOString()}:`);
    say(link.href);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    leave(error.message);
  } finally {
    await close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function leave(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
