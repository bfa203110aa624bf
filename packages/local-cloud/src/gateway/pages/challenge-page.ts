import { timingSafeEqual } from "node:crypto";
import type { Payment } from "../book/payment.ts";
import { paymentOf } from "../book/payments.store.ts";
import type { Gateway } from "../gateway.ts";
import { redirect, type Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import type { Call } from "../../web/call.ts";
import { answerChallenge } from "../payments/answer-challenge.ts";
import { html, type Html } from "../../web/html.ts";
import { pageAnswer } from "../../web/page.ts";
import { amountText } from "./amount-text.ts";

/** The bank's question to the cardholder. A wrong key and an unknown payment give the same 404. */
export function challengePage(gateway: Gateway, call: Call): Answer {
  const payment = challengedPayment(gateway, call.params["id"] ?? "", call.query.get("key") ?? "");
  if (payment === undefined) return notFound();
  return bankPage(
    gateway,
    payment.status === "requires_action" ? question(payment, call.query.get("key") ?? "") : over(payment),
  );
}

/** Takes the answer and sends the browser back to the shop, however often it is given. */
export function challengeAnswered(gateway: Gateway, call: Call): Answer {
  const form = new URLSearchParams(call.body);
  const payment = challengedPayment(gateway, call.params["id"] ?? "", form.get("key") ?? "");
  if (payment === undefined) return notFound();
  const answer = form.get("answer");
  if (answer !== "complete" && answer !== "fail")
    throw new ApiError(400, "parameter_invalid", "answer: complete or fail");
  answerChallenge(gateway, payment, answer);
  return redirect(payment.returnUrl);
}

function challengedPayment(gateway: Gateway, id: string, key: string): Payment | undefined {
  try {
    const payment = paymentOf(gateway.book, id);
    const [shown, expected] = [Buffer.from(key), Buffer.from(payment.challengeKey ?? "")];
    return expected.length > 0 && shown.length === expected.length && timingSafeEqual(shown, expected)
      ? payment
      : undefined;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

function question(payment: Payment, key: string): Html {
  const shop = new URL(payment.returnUrl).host;
  return html`<p class="eyebrow">Confirm your payment</p>
    <h1>${amountText(payment.amount, payment.currency)}</h1>
    <dl>
      <div>
        <dt>To</dt>
        <dd>${shop}</dd>
      </div>
      <div>
        <dt>Card</dt>
        <dd>${brandName(payment.card.brand)} ending in ${payment.card.last4}</dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd>${new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date(payment.createdAt))}</dd>
      </div>
    </dl>
    <form method="post" action="/challenge/${payment.id}">
      <input type="hidden" name="key" value="${key}" />
      <button class="primary" name="answer" value="complete">Complete</button>
      <button class="quiet" name="answer" value="fail">Fail</button>
    </form>
    <p class="note">
      A real bank would ask for a code or a fingerprint here. This is a test: choose how it ends. No money moves.
    </p>`;
}

const OVER: Readonly<Record<Payment["status"], string>> = {
  requires_action: "",
  authorised: "This payment is confirmed.",
  captured: "This payment is confirmed.",
  declined: "This payment was not confirmed.",
  voided: "This payment was cancelled.",
};

function over(payment: Payment): Html {
  return html`<p class="eyebrow">Nothing left to do</p>
    <h1 class="sentence">${OVER[payment.status]}</h1>
    <p class="note">You can go back to the shop; it knows.</p>
    <p class="back"><a class="primary" href="${payment.returnUrl}">Back to the shop</a></p>`;
}

function notFound(): Answer {
  const body = html`<p class="eyebrow">Not found</p>
    <h1 class="sentence">There is no such payment.</h1>
    <p class="note">The link may be incomplete. Go back to the shop and open it from your order again.</p>`;
  return pageAnswer(404, { title: "Not found", style: "challenge.css", body: framed(body) });
}

function bankPage(gateway: Gateway, body: Html): Answer {
  // Chromium holds a redirect after a form against form-action, too.
  const formsTo = ["'self'", ...gateway.settings.allowedOrigins];
  return pageAnswer(200, { title: "Confirm your payment", style: "challenge.css", formsTo, body: framed(body) });
}

const framed = (body: Html): Html =>
  html`<body>
    <main>
      <header><span class="mark" aria-hidden="true"></span>Larch Bank <small>test bank</small></header>
      ${body}
    </main>
  </body>`;

const brandName = (brand: string): string =>
  ({ visa: "Visa", mastercard: "Mastercard", amex: "American Express" })[brand] ?? "Card";
