import { json, type Answer } from "../../web/answer.ts";
import type { Call } from "../../web/call.ts";
import { html, type Html } from "../../web/html.ts";
import { pageAnswer } from "../../web/page.ts";
import type { Mailbox } from "../mailbox.ts";
import { findMessage, latestMessages, listVersion, markOpened, type MessageSummary } from "../messages.store.ts";
import { address } from "./address.ts";
import { messagePane } from "./message-pane.ts";

const PAGE = 50;

/** The list of mails, newest first, and beside it the one that the address names. `q` searches recipients, `before` pages. */
export function mailboxPage(mailbox: Mailbox, call: Call): Answer {
  const search = (call.query.get("q") ?? "").trim();
  const before = Number(call.query.get("before") ?? Number.MAX_SAFE_INTEGER);
  const id = call.params["id"];
  const open = id === undefined ? undefined : findMessage(mailbox.store, id);
  if (open !== undefined) markOpened(mailbox.store, open.id);
  const from = Number.isSafeInteger(before) && before > 0 ? before : Number.MAX_SAFE_INTEGER;
  const found = latestMessages(mailbox.store, { search, before: from, limit: PAGE + 1 });
  const rows = found.slice(0, PAGE);
  const older = found.length > PAGE ? rows.at(-1)?.seq : undefined;
  const view = call.query.get("view") ?? "";
  return pageAnswer(id !== undefined && open === undefined ? 404 : 200, {
    title: open === undefined ? "Mailbox" : `${open.subject || "(no subject)"} – Mailbox`,
    style: "mailbox.css",
    script: "mailbox.browser.ts",
    framesOwn: true,
    formsTo: ["'self'"],
    body: html`<body data-open="${id === undefined ? "no" : "yes"}" data-version="${listVersion(mailbox.store)}">
      <aside>
        <header>
          <h1><a href="/">Mailbox</a></h1>
          <p>Every mail that is sent on this machine lands here. None leaves it.</p>
          <form method="get" action="/" role="search">
            <label for="q">Search by recipient</label>
            <input id="q" name="q" type="search" value="${search}" placeholder="Recipient" autocomplete="off" />
          </form>
        </header>
        <nav id="list" aria-label="Mails">
          ${rows.length === 0 ? nothing(search) : list(rows, { search, open: id, now: mailbox.now() })}
          ${older === undefined ? undefined : html`<a class="older" href="${address("/", { q: search, before: String(older) })}">Older mails</a>`}
        </nav>
      </aside>
      <main>${id === undefined ? welcome() : messagePane(open, { search, view })}</main>
    </body>`,
  });
}

/** Tells the page's script whether the list has changed. */
export function mailboxVersion(mailbox: Mailbox): Answer {
  return json(200, { version: listVersion(mailbox.store) });
}

function list(
  rows: readonly MessageSummary[],
  { search, open, now }: { search: string; open: string | undefined; now: Date },
): Html {
  const items = rows.map(
    (message) =>
      html`<li>
        <a
          href="${address(`/messages/${message.id}`, { q: search })}"
          ${message.id === open ? html`aria-current="true"` : undefined}
        >
          <span class="to"
            >${message.opened ? undefined : html`<i class="new"><span>New. </span></i>`}${message.to.join(", ")}</span
          >
          <time datetime="${message.receivedAt}">${shortTime(new Date(message.receivedAt), now)}</time>
          <span class="subject">${message.subject || "(no subject)"}</span>
        </a>
      </li>`,
  );
  return html`<ol>
    ${items}
  </ol>`;
}

function nothing(search: string): Html {
  return search === ""
    ? html`<p class="nothing">No mail yet. Buy something in the shop: its confirmation will appear here by itself.</p>`
    : html`<p class="nothing">No mail to “${search}”. <a href="/">Show all</a></p>`;
}

function welcome(): Html {
  return html`<div class="welcome"><p>Choose a mail to read it.</p></div>`;
}

/** A clock time for today, a date before. */
function shortTime(at: Date, now: Date): string {
  const today = at.toDateString() === now.toDateString();
  const format = today
    ? ({ hour: "2-digit", minute: "2-digit" } as const)
    : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat("en-GB", format).format(at);
}
