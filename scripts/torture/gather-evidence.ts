import type { TestStack } from "../test-stack.ts";
import type { Outcome } from "./customer.ts";
import { onDatabase } from "./database.ts";
import { waitingLetters } from "./dead-letters.ts";
import type { Evidence } from "./evidence.ts";
import { readBook, type GatewayAccess } from "./gateway-book.ts";
import { gatherRows } from "./gather-rows.ts";
import { readMailbox } from "./mailbox.ts";
import type { Queues } from "./queues.ts";
import type { Said } from "./said.ts";
import { searchForCards } from "./search-for-cards.ts";

export interface Sources {
  readonly stack: TestStack;
  readonly gateway: GatewayAccess;
  readonly queues: Queues;
  readonly said: Said;
  readonly outcomes: readonly Outcome[];
}

/** Asks everybody who knows something: the database, the gateway's book, the mailbox, the queues, the logs, the customers. */
export function gatherEvidence({ stack, gateway, queues, said, outcomes }: Sources): Promise<Evidence> {
  return onDatabase(stack.databaseUrl, async (sql) => ({
    ...(await gatherRows(sql)),
    ...(await searchForCards(sql, said.lines)),
    book: await readBook(gateway),
    mails: await readMailbox(`http://127.0.0.1:${stack.ports.mailbox}`),
    queued: await queues.waiting(),
    deadLetters: await waitingLetters(sql),
    acknowledged: outcomes.flatMap(({ acknowledged }) => acknowledged ?? []),
  }));
}
