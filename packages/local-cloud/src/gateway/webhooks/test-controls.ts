import type { Gateway } from "../gateway.ts";
import { json, type Answer } from "../../web/answer.ts";
import { pageOf, parsedBody, type Call } from "../../web/call.ts";
import { webhookLog } from "./events.store.ts";
import { Faults, readFaults, writeFaults } from "./faults.store.ts";

/** Sets all faults anew (what is left out is switched off) and answers with what now holds. */
export function setFaults(gateway: Gateway, call: Call): Answer {
  writeFaults(gateway.book, parsedBody(call, Faults));
  return json(200, readFaults(gateway.book));
}

/** Every event with its deliveries, oldest first, a page at a time. */
export function readWebhookLog(gateway: Gateway, call: Call): Answer {
  const page = pageOf(call.query);
  const events = webhookLog(gateway.book, page);
  return json(200, { events, next: events.length === page.limit ? (events.at(-1)?.seq ?? null) : null });
}
