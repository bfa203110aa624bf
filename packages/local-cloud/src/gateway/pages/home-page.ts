import type { Payment } from "../book/payment.ts";
import { latestPayments } from "../book/payments.store.ts";
import { TEST_CARDS, type TestCard } from "../cards.ts";
import type { Gateway } from "../gateway.ts";
import { latestEvents, type WebhookLogEntry } from "../webhooks/events.store.ts";
import type { Answer } from "../../web/answer.ts";
import { html, type Html } from "../../web/html.ts";
import { pageAnswer } from "../../web/page.ts";
import { groupDigits } from "./card-number.ts";
import { amountText } from "./amount-text.ts";

/** What a merchant would see after signing in: the latest payments and webhooks of the book, and the cards to try. */
export function homePage(gateway: Gateway): Answer {
  return pageAnswer(200, {
    title: "Test payment gateway",
    style: "home.css",
    body: html`<body>
      <main>
        <header>
          <h1>Test payment gateway</h1>
          <p>
            Stands in for a payment company on this machine. No money moves. This is its own book, not the shop's: the
            two have to agree.
          </p>
        </header>
        ${payments(latestPayments(gateway.book, 50))} ${webhooks(latestEvents(gateway.book, 50))} ${cards()}
      </main>
    </body>`,
  });
}

function payments(rows: readonly Payment[]): Html {
  if (rows.length === 0)
    return html`<section>
      <h2>Payments</h2>
      <p>None yet. Pay for something in the shop.</p>
    </section>`;
  const lines = rows.map(
    (payment) =>
      html`<tr>
        <td>${time(payment.createdAt)}</td>
        <td class="number">${amountText(payment.amount, payment.currency)}</td>
        <td>
          <b class="status ${payment.status}">${payment.status.replace("_", " ")}</b>
          ${payment.declineCode ?? payment.captureError ?? undefined}
        </td>
        <td>${payment.card.brand} ${payment.card.last4}</td>
        <td class="number">${amountText(payment.captured, payment.currency)}</td>
        <td class="number">${amountText(payment.refunded, payment.currency)}</td>
        <td class="code">${payment.orderReference}</td>
      </tr>`,
  );
  return table("Payments", ["Time", "Amount", "Status", "Card", "Captured", "Refunded", "Order"], lines);
}

function webhooks(rows: readonly WebhookLogEntry[]): Html {
  const lines = rows.map(
    (event) =>
      html`<tr>
        <td>${time(event.createdAt)}</td>
        <td>${event.type}</td>
        <td>${deliveryText(event)}</td>
        <td class="code">${event.paymentId}</td>
      </tr>`,
  );
  return lines.length === 0 ? html`` : table("Webhooks", ["Time", "Event", "Delivery", "Payment"], lines);
}

function deliveryText({ deliveries }: WebhookLogEntry): string {
  if (deliveries.length === 0) return "never sent";
  return deliveries
    .map(({ state, attempts }) => `${state.replace("_", " ")}${attempts > 1 ? `, ${attempts} tries` : ""}`)
    .join(" · ");
}

function cards(): Html {
  const rows = (group: TestCard["group"]) =>
    TEST_CARDS.filter((card) => card.group === group).map(
      (card) =>
        html`<tr>
          <td class="code">${groupDigits(card.number)}</td>
          <td>${card.label}</td>
          <td>${card.says}</td>
        </tr>`,
    );
  return html`${table("Cards", ["Number", "What it is", "What it does"], rows("everyday"))}
    ${table("Cards that make trouble", ["Number", "What it is", "What it does"], rows("trouble"))}
    <p>Any expiry date to come, any security code. Every other number is refused.</p>`;
}

function table(heading: string, columns: readonly string[], rows: readonly Html[]): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<section>
    <h2>${heading}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${heading}">
      <table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function time(at: string): Html {
  const text = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }).format(new Date(at));
  return html`<time datetime="${at}">${text}</time>`;
}
