import { z } from "zod";
import { json, type Answer } from "../web/answer.ts";
import { ApiError } from "../web/api-error.ts";
import { pageOf, parsedBody, type Call } from "../web/call.ts";
import type { Mailbox } from "./mailbox.ts";
import { deleteMessages, messagesAfter } from "./messages.store.ts";
import { setRefusals } from "./refusals.store.ts";

/** Whole mails, oldest first: `to` is one exact address, `after` the `seq` of the last mail seen, `limit` at most 1000. */
export function listForPrograms(mailbox: Mailbox, call: Call): Answer {
  return json(200, messagesAfter(mailbox.store, { to: call.query.get("to"), ...pageOf(call.query) }));
}

export function emptyMailbox(mailbox: Mailbox): Answer {
  deleteMessages(mailbox.store);
  return json(200, { deleted: true });
}

const Refuse = z.object({ count: z.int().min(0).max(100_000) });

/** Refuses the next `count` mails with 451 (try again later). Only with test controls. */
export function refuseNext(mailbox: Mailbox, call: Call): Answer {
  if (!mailbox.testControls) throw new ApiError(404, "not_found", "There is nothing at this address.");
  const { count } = parsedBody(call, Refuse);
  setRefusals(mailbox.store, count);
  return json(200, { count });
}
