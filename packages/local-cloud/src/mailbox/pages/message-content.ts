import type { Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import type { Call } from "../../web/call.ts";
import type { Mailbox } from "../mailbox.ts";
import { findMessage, rawMessage } from "../messages.store.ts";

/**
 * The HTML of a mail for a sandboxed frame of our own page: no scripts, no forms, pictures from anywhere, links in a new tab.
 * Opened outside the frame it stays sandboxed. It keeps its origin, since browsers load nothing from this machine into a frame
 * without one; without scripts it can do nothing with it.
 */
export function messageContent(mailbox: Mailbox, call: Call): Answer {
  const message = findMessage(mailbox.store, call.params["id"] ?? "");
  if (message?.html === undefined || message.html === null) throw notFound();
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; font-src http: https: data:; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  };
  return { status: 200, body: withLinksInNewTabs(message.html), headers };
}

/** The mail as it came, to be saved as a file. */
export function messageSource(mailbox: Mailbox, call: Call): Answer {
  const id = call.params["id"] ?? "";
  const raw = rawMessage(mailbox.store, id);
  if (raw === undefined) throw notFound();
  const headers = {
    "content-type": "message/rfc822",
    "content-disposition": `attachment; filename="${id}.eml"`,
    "cache-control": "no-store",
  };
  return { status: 200, body: raw, headers };
}

function withLinksInNewTabs(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

const notFound = () => new ApiError(404, "message_unknown", "There is no such mail.");
