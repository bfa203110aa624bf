import { createHash, timingSafeEqual } from "node:crypto";
import type { Gateway } from "../gateway.ts";
import { gatewayAssets } from "../pages/assets.ts";
import { challengePage, challengeAnswered } from "../pages/challenge-page.ts";
import { homePage } from "../pages/home-page.ts";
import { hostedFieldPage } from "../pages/hosted-field-page.ts";
import { capturePayment } from "../payments/capture-payment.ts";
import { createPayment } from "../payments/create-payment.ts";
import { findPayments, readBook, readPayment } from "../payments/read-payments.ts";
import { refundPayment } from "../payments/refund-payment.ts";
import { voidPayment } from "../payments/void-payment.ts";
import { makeToken } from "../tokens/make-token.ts";
import { readWebhookLog, setFaults } from "../webhooks/test-controls.ts";
import { json } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import type { Call } from "../../web/call.ts";
import { matchRoute, type Route } from "../../web/routes.ts";

interface GatewayRoute extends Route<Gateway> {
  /** `secret`: the merchant's servers. `payments`: the same, and the faults of the API apply. `test`: only with test controls. */
  readonly access: "open" | "secret" | "payments" | "test";
}

const ROUTES: readonly GatewayRoute[] = [
  route("POST", "/v1/payments", "payments", createPayment),
  route("GET", "/v1/payments", "payments", findPayments),
  route("GET", "/v1/payments/:id", "payments", readPayment),
  route("POST", "/v1/payments/:id/capture", "payments", capturePayment),
  route("POST", "/v1/payments/:id/void", "payments", voidPayment),
  route("POST", "/v1/payments/:id/refunds", "payments", refundPayment),
  route("GET", "/v1/book", "secret", readBook),
  route("POST", "/v1/tokens", "open", makeToken),
  route("GET", "/", "open", homePage),
  route("GET", "/hosted-field", "open", hostedFieldPage),
  route("GET", "/assets/:name", "open", gatewayAssets),
  route("GET", "/challenge/:id", "open", challengePage),
  route("POST", "/challenge/:id", "open", challengeAnswered),
  route("POST", "/test/faults", "test", setFaults),
  route("GET", "/test/webhooks", "test", readWebhookLog),
  route("GET", "/health", "open", () => json(200, { status: "ok" })),
];

/** Finds what answers a request; refuses unknown addresses, wrong methods and wrong keys. */
export function routed(gateway: Gateway, called: Call): { route: GatewayRoute; call: Call } {
  const { route, call } = matchRoute(ROUTES, called);
  permit(gateway, route, call);
  return { route, call };
}

function permit({ settings }: Gateway, { access }: GatewayRoute, call: Call): void {
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

function route(
  method: GatewayRoute["method"],
  pathname: string,
  access: GatewayRoute["access"],
  work: GatewayRoute["work"],
): GatewayRoute {
  return { method, pattern: new URLPattern({ pathname }), access, work };
}
