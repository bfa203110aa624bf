import { z } from "zod";
import { testCardOf } from "../cards.ts";
import { gatewayId, type Gateway } from "../gateway.ts";
import { json, type Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { parsedBody, type Call } from "../../web/call.ts";
import { brandOf, codeProblem, digitsOf, expiryProblem, numberProblem } from "../pages/card-number.ts";
import { insertToken } from "./tokens.store.ts";

const CardInput = z.object({
  number: z.string().max(40),
  expiry: z.string().max(12),
  cvc: z.string().max(8),
});

const LIVES_MS = 30 * 60_000;

/**
 * Exchanges a card for a token: good for one payment within 30 minutes. Only this gateway's own page (or a program, which
 * has no origin) may ask. The number is looked at and forgotten; a number that is no test card's is refused.
 */
export function makeToken(gateway: Gateway, call: Call): Answer {
  refuseForeignPages(call);
  const card = parsedBody(call, CardInput);
  const digits = digitsOf(card.number);
  const brand = brandOf(digits);
  refuseField("number", numberProblem(digits));
  refuseField("expiry", expiryProblem(card.expiry, gateway.now()));
  refuseField("cvc", codeProblem(digitsOf(card.cvc), brand));
  const known = testCardOf(digits);
  if (known === undefined) {
    throw new ApiError(422, "test_card_required", "This is a demo: use one of the test cards, never a real one.", {
      field: "number",
    });
  }
  const token = {
    id: gatewayId("tok"),
    cardKey: known.key,
    brand,
    last4: digits.slice(-4),
    expiresAt: gateway.now().getTime() + LIVES_MS,
    used: 0,
  };
  insertToken(gateway.book, token);
  return json(201, { token: token.id, brand, last4: token.last4, expiresAt: new Date(token.expiresAt).toISOString() });
}

function refuseField(field: string, problem: string | undefined): void {
  if (problem !== undefined) throw new ApiError(422, `card_${field}_invalid`, problem, { field });
}

/** A browser names the page that asks; it must be one of this very host. */
function refuseForeignPages(call: Call): void {
  const { origin, host } = call.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host) {
    throw new ApiError(403, "origin_not_allowed", "Card numbers are taken by the gateway's own page only.");
  }
  if (!/^application\/json\b/.test(call.headers["content-type"] ?? "")) {
    throw new ApiError(415, "content_type_not_supported", "Send application/json.");
  }
}
