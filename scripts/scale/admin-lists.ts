import { openDatabase } from "@cartwright/db/client";
import { DEMO_OWNER } from "@cartwright/demo/accounts";
import { makeApiKey } from "@cartwright/identity/make-api-key";
import type { Id } from "@cartwright/kernel/id";
import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { silentLogger } from "@cartwright/kernel/logger";
import { systemClock } from "@cartwright/kernel/clock";
import { z } from "zod";
import { onDatabase } from "../torture/database.ts";

export type AskAdmin = (procedure: string, input: Readonly<Record<string, unknown>>) => Promise<ListPage>;

/** One page of any list of the admin. What comes as a whole is one page; the overview's figures count as one without rows. */
const ListPage = z.union([
  z.array(z.unknown()).transform((items) => ({ items, next: null })),
  z.object({ items: z.array(z.unknown()).default([]), next: z.string().nullable().default(null) }),
]);
export type ListPage = z.output<typeof ListPage>;

const Answer = z.object({ result: z.object({ data: z.object({ json: ListPage }) }) });

/** The admin's API as a program with an API key has it. Fails on every answer that is a refusal. */
export function askAdmin(home: string, key: string): AskAdmin {
  return async (procedure, input) => {
    const query = new URLSearchParams({ input: JSON.stringify({ json: input }) });
    const response = await fetch(`${home}/api/trpc/${procedure}?${query.toString()}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${procedure} answered ${response.status}: ${text.slice(0, 500)}`);
    return Answer.parse(JSON.parse(text)).result.data.json;
  };
}

/** A key that opens every list, made by the demo's owner. */
export async function keyForEverything(databaseUrl: string): Promise<string> {
  const [owner] = await onDatabase(databaseUrl, (sql) =>
    sql.rows<{ id: Id<"Staff">; name: string }>(`select id::text, name from identity.staff where email_key = $1`, [
      DEMO_OWNER,
    ]),
  );
  if (owner === undefined) throw new Error("this shop has no demo owner");
  const { db, close } = openDatabase({ url: databaseUrl, poolSize: 1, name: "scale" });
  try {
    const actor = {
      kind: "staff" as const,
      staffId: owner.id,
      sessionId: crypto.randomUUID() as Id<"Session">,
      name: owner.name,
      permissions: new Set(ALL_PERMISSIONS),
      address: "127.0.0.1",
    };
    const ctx = { db, actor, now: systemClock, log: silentLogger, requestId: "scale" };
    const { key } = await makeApiKey(ctx, { name: "Scale", permissions: [...ALL_PERMISSIONS], days: 1 });
    return key;
  } finally {
    await close();
  }
}
