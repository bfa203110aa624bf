import { createHash, timingSafeEqual } from "node:crypto";
import type { Gateway } from "../gateway.ts";
import { browserFile } from "../pages/browser-file.ts";
import { challengePage, challengeAnswered } from "../pages/challenge-page.ts";
import { hostedFieldPage } from "../pages/hosted-field-page.ts";
import { capturePayment } from "../payments/capture-payment.ts";
import { createPayment } from "../payments/create-payment.ts";
import { findPayments, readBook, readPayment } from "../payments/read-payments.ts";
import { refundPayment } from "../payments/refund-payment.ts";
import { voidPayment } from "../payments/void-payment.ts";
import { makeToken } from "../tokens/make-token.ts";
import { readWebhookLog, setFaults } from "../webhooks/test-controls.ts";
import { json, type Answer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import type { Call } from "./call.ts";

type Work = (gateway: Gateway, call: Call) => Answer | Promise<Answer>;

interface Route {
  readonly method: "GET" | "POST";
  readonly pattern: URLPattern;
  /** `secret`: the merchant's servers. `payments`: the same, and the faults of the API apply. `test`: only with test controls. */
  readonly access: "open" | "secret" | "payments" | "test";
  readonly work: Work;
}

const ROUTES: readonly Route[] = [
  route("POST", "/v1/payments", "payments", createPayment),
  route("GET", "/v1/payments", "payments", findPayments),
  route("GET", "/v1/payments/:id", "payments", readPayment),
  route("POST", "/v1/payments/:id/capture", "payments", capturePayment),
  route("POST", "/v1/payments/:id/void", "payments", voidPayment),
  route("POST", "/v1/payments/:id/refunds", "payments", refundPayment),
  route("GET", "/v1/book", "secret", readBook),
  route("POST", "/v1/tokens", "open", makeToken),
  route("GET", "/hosted-field", "open", hostedFieldPage),
  route("GET", "/assets/:name", "open", browserFile),
  route("GET", "/challenge/:id", "open", challengePage),
  route("POST", "/challenge/:id", "open", challengeAnswered),
  route("POST", "/test/faults", "test", setFaults),
  route("GET", "/test/webhooks", "test", readWebhookLog),
  route("GET", "/health", "open", () => json(200, { status: "ok" })),
];

/** Finds what answers a request; refuses unknown addresses, wrong methods and wrong keys. */
export function routed(gateway: Gateway, call: Call): { route: Route; call: Call } {
  const here = ROUTES.flatMap((route) => {
    const match = route.pattern.exec({ pathname: call.path });
    return match === null ? [] : [{ route, params: match.pathname.groups as Record<string, string> }];
  });
  const found = here.find(({ route }) => route.method === call.method);
  if (here.length === 0) throw new ApiError(404, "not_found", "There is nothing at this address.");
  if (found === undefined) throw new ApiError(405, "method_not_allowed", `This address does not know ${call.method}.`);
  permit(gateway, found.route, call);
  return { route: found.route, call: { ...call, params: found.params } };
}

function permit({ settings }: Gateway, { access }: Route, call: Call): void {
  if (access === "test" && !settings.testControls)
    throw new ApiError(404, "not_found", "There is nothing at this address.");
  if (access === "open" || access === "test") return;
  const shown = /^Bearer (.+)$/.exec(call.headers.authorization ?? "")?.[1] ?? "";
  if (!same(shown, settings.secretKey))
    throw new ApiError(401, "key_invalid", "Send your secret key as a bearer token.");
}

/** Compares without telling by its time how much was right. */
function same(shown: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(shown), digest(expected));
}

function route(method: Route["method"], pathname: string, access: Route["access"], work: Work): Route {
  return { method, pattern: new URLPattern({ pathname }), access, work };
}
