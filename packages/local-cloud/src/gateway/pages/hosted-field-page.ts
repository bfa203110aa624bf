import { TEST_CARDS, type TestCard } from "../cards.ts";
import type { Gateway } from "../gateway.ts";
import type { Answer } from "../../web/answer.ts";
import type { Call } from "../../web/call.ts";
import { groupDigits } from "./card-number.ts";
import { html, type Html } from "../../web/html.ts";
import { pageAnswer } from "../../web/page.ts";

/** The card field that the shop embeds. `theme` light or dark; `origin` names the embedding page where the browser hides it. */
export function hostedFieldPage(gateway: Gateway, call: Call): Answer {
  const { allowedOrigins } = gateway.settings;
  const theme = call.query.get("theme") === "dark" ? "dark" : "light";
  return pageAnswer(200, {
    title: "Card details",
    style: "hosted-field.css",
    script: "hosted-field.browser.ts",
    theme,
    framedBy: allowedOrigins,
    body: html`<body data-allowed-origins="${allowedOrigins.join(" ")}">
      <main>
        <form id="card" novalidate autocomplete="on">
          ${field("number", "Card number", html`inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234" maxlength="24"`)}
          <div class="pair">
            ${field("expiry", "Expiry", html`inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY" maxlength="9"`)}
            ${field("cvc", "Security code", html`inputmode="numeric" autocomplete="cc-csc" placeholder="CVC" maxlength="4"`)}
          </div>
          <noscript><p class="error">Paying by card needs JavaScript.</p></noscript>
          <button type="submit" hidden>Pay</button>
        </form>
        <details id="test-cards">
          <summary>Test cards</summary>
          <p class="hint">
            This shop is a demo. No money moves, and real cards are refused. Choose a card to fill it in.
          </p>
          <div class="list" tabindex="0" role="region" aria-label="Test cards">
            ${cards("Everyday", "everyday")} ${cards("Trouble on the way", "trouble")}
          </div>
        </details>
      </main>
    </body>`,
  });
}

function field(name: string, label: string, attributes: Html): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <div class="box">
      <input
        id="${name}"
        name="${name}"
        type="text"
        spellcheck="false"
        aria-describedby="${name}-error"
        ${attributes}
        required
      />${name === "number" ? html`<span id="brand" aria-hidden="true"></span>` : undefined}
    </div>
    <p class="error" id="${name}-error" role="alert"></p>
  </div>`;
}

function cards(heading: string, group: TestCard["group"]): Html {
  const rows = TEST_CARDS.filter((card) => card.group === group).map(
    (card) =>
      html`<li>
        <button type="button" data-number="${card.number}">
          <span class="digits">${groupDigits(card.number)}</span
          ><span class="what"><b>${card.label}</b> ${card.says}</span>
        </button>
      </li>`,
  );
  return html`<h2>${heading}</h2>
    <ul>
      ${rows}
    </ul>`;
}
