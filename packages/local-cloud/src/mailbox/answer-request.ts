import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "../web/answer.ts";
import { json } from "../web/answer.ts";
import { assets } from "../web/assets.ts";
import { readCall } from "../web/call.ts";
import { matchRoute, type Route } from "../web/routes.ts";
import { refusalAnswer, writeAnswer } from "../web/write-answer.ts";
import { emptyMailbox, listForPrograms, refuseNext } from "./json-api.ts";
import type { Mailbox } from "./mailbox.ts";
import { mailboxPage, mailboxVersion } from "./pages/mailbox-page.ts";
import { messageContent, messageSource } from "./pages/message-content.ts";

const file = (name: string): URL => new URL(`./pages/${name}`, import.meta.url);

const ROUTES: readonly Route<Mailbox>[] = [
  route("GET", "/", mailboxPage),
  route("GET", "/messages/:id", mailboxPage),
  route("GET", "/messages/:id/content", messageContent),
  route("GET", "/messages/:id/source", messageSource),
  route("GET", "/version", mailboxVersion),
  route(
    "GET",
    "/assets/:name",
    assets({ "mailbox.css": file("mailbox.css"), "mailbox.browser.ts": file("mailbox.browser.ts") }),
  ),
  route("GET", "/api/messages", listForPrograms),
  route("DELETE", "/api/messages", emptyMailbox),
  route("POST", "/test/refuse", refuseNext),
  route("GET", "/health", () => json(200, { status: "ok" })),
];

/** Reads a request and answers it. Never throws. */
export async function answerMailboxRequest(
  mailbox: Mailbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await answerOf(mailbox, request).catch(refusalAnswer);
  writeAnswer(request, response, answer);
}

async function answerOf(mailbox: Mailbox, request: IncomingMessage): Promise<Answer> {
  const { route, call } = matchRoute(ROUTES, await readCall(request));
  return route.work(mailbox, call);
}

function route(method: Route<Mailbox>["method"], pathname: string, work: Route<Mailbox>["work"]): Route<Mailbox> {
  return { method, pattern: new URLPattern({ pathname }), work };
}
