import { html, type Html } from "../../web/html.ts";
import type { Message } from "../messages.store.ts";
import { address } from "./address.ts";

type View = "mail" | "text" | "headers";

/** One mail: what it says, as it is meant to look, as text, or with its headers. */
export function messagePane(message: Message | undefined, { search, view }: { search: string; view: string }): Html {
  const back = html`<a class="back" href="${address("/", { q: search })}">All mails</a>`;
  if (message === undefined)
    return html`<article>
      ${back}
      <h2>This mail is gone</h2>
      <p>The mailbox may have been emptied.</p>
    </article>`;
  const views: View[] = [...(message.html === null ? [] : ["mail" as const]), "text", "headers"];
  const shown = views.find((name) => name === view) ?? views[0] ?? "text";
  const tabs = views.map(
    (name) =>
      html`<a
        href="${address(`/messages/${message.id}`, { q: search, view: name })}"
        ${name === shown ? html`aria-current="true"` : undefined}
        >${NAMES[name]}</a
      >`,
  );
  return html`<article>
    ${back}
    <h2>${message.subject || "(no subject)"}</h2>
    <dl>
      <div>
        <dt>From</dt>
        <dd>${message.from}</dd>
      </div>
      <div>
        <dt>To</dt>
        <dd>${message.to.join(", ")}</dd>
      </div>
      <div>
        <dt>Received</dt>
        <dd><time datetime="${message.receivedAt}">${longTime(message.receivedAt)}</time></dd>
      </div>
      <div>
        <dt>Message-ID</dt>
        <dd class="code">${message.messageId || "none"}</dd>
      </div>
    </dl>
    <nav class="tabs" aria-label="Views">
      ${tabs}<a class="source" href="/messages/${message.id}/source" download>Download</a>
    </nav>
    ${content(message, shown)}
  </article>`;
}

const NAMES: Readonly<Record<View, string>> = { mail: "Mail", text: "Text", headers: "Headers" };

function content(message: Message, view: View): Html {
  if (view === "mail") {
    return html`<iframe
      title="The mail"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      src="/messages/${message.id}/content"
    ></iframe>`;
  }
  if (view === "text") {
    return message.text === null
      ? html`<p class="nothing">This mail has no text part.</p>`
      : html`<pre class="plain">${withLinks(message.text)}</pre>`;
  }
  const rows = message.headers.map(
    ({ name, value }) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Web addresses in a text become links; everything between them stays text. */
function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) =>
      index % 2 === 0 ? html`${part}` : html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>`,
    );
}

const longTime = (at: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "medium" }).format(new Date(at));
