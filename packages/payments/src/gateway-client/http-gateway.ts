import { GatewayPayment, GatewayRefund, RefundsOfPayment } from "./gateway-answers.ts";
import { gatewayCalls, type GatewayCalls } from "./gateway-calls.ts";
import {
  GatewayUnavailable,
  type AuthorisationAnswer,
  type PaymentGateway,
  type RefundAnswer,
} from "./payment-gateway.ts";

export interface HttpGatewayOptions {
  /** How this process reaches the gateway's API. */
  readonly url: string;
  readonly secretKey: string;
  /** How long one call may take, in milliseconds; 10 seconds when left out. */
  readonly timeoutMs?: number;
}

/**
 * The gateway over HTTP. Definite answers are values; a timeout, a cut connection, a 5xx, “in flight”, “too many” and an
 * answer that we cannot read are GatewayUnavailable: ask again under the same key. So is a key of ours that the gateway does
 * not accept, for no customer's payment may fail by our misconfiguration.
 */
export function httpGateway(options: HttpGatewayOptions): PaymentGateway {
  const calls = gatewayCalls({ timeoutMs: 10_000, ...options });
  const path = (gatewayReference: string) => `/v1/payments/${encodeURIComponent(gatewayReference)}`;
  return {
    name: "test-gateway",
    authorise: async ({ idempotencyKey, amount, ...rest }) => {
      const answer = await calls.post(
        "authorise",
        "/v1/payments",
        idempotencyKey,
        { ...rest, ...amount },
        GatewayPayment,
      );
      return answer.kind === "refused"
        ? { kind: "failed", gatewayReference: null, code: answer.code, card: null }
        : authorisationOf(answer.value);
    },
    find: async ({ gatewayReference }) =>
      authorisationOf(await calls.get("find", path(gatewayReference), GatewayPayment)),
    capture: async ({ idempotencyKey, gatewayReference, amount }) => {
      const body = { amount: amount.amount };
      const answer = await calls.post(
        "capture",
        `${path(gatewayReference)}/capture`,
        idempotencyKey,
        body,
        GatewayPayment,
      );
      if (answer.kind === "done") return { kind: "done" };
      const known = answer.code === "already_captured" && (await read(calls, path(gatewayReference)));
      return known !== false && known.capturedAmount === amount.amount ? { kind: "done" } : answer;
    },
    void: async ({ idempotencyKey, gatewayReference }) => {
      const answer = await calls.post("void", `${path(gatewayReference)}/void`, idempotencyKey, {}, GatewayPayment);
      return answer.kind === "done" || HOLDS_NOTHING.has(answer.code) ? { kind: "done" } : answer;
    },
    refund: async ({ idempotencyKey, gatewayReference, amount, reference }) => {
      const body = { amount: amount.amount, reference };
      const to = `${path(gatewayReference)}/refunds`;
      const answer = await calls.post("refund", to, idempotencyKey, body, GatewayRefund);
      return answer.kind === "done" ? refundOf(answer.value) : refundRefused(answer.code);
    },
    findRefund: async ({ gatewayReference, reference }) => {
      const { refunds } = await calls.get("find-refund", path(gatewayReference), RefundsOfPayment);
      const found = refunds.find((refund) => refund.reference === reference);
      return found === undefined ? null : refundOf(found);
    },
  };
}

function refundOf({ id: gatewayReference, status }: GatewayRefund): RefundAnswer {
  return status === "failed"
    ? { kind: status, gatewayReference, code: "refused_by_bank" }
    : { kind: status, gatewayReference };
}

/** A key of ours under which another refund went out is no refusal of this one: somebody has to look. */
function refundRefused(code: string): RefundAnswer {
  if (code === "idempotency_key_reused") throw new Error("the gateway knows another refund under this key");
  return { kind: "failed", gatewayReference: null, code };
}

/** What a void is for has been reached already. */
const HOLDS_NOTHING = new Set(["already_voided", "payment_declined"]);

const read = (calls: GatewayCalls, path: string): Promise<GatewayPayment> => calls.get("capture", path, GatewayPayment);

function authorisationOf(payment: GatewayPayment): AuthorisationAnswer {
  const { id: gatewayReference, card } = payment;
  switch (payment.status) {
    // Captured: somebody was quicker than this repeated question; the money is held and more.
    case "authorised":
    case "captured":
      return { kind: "authorised", gatewayReference, card };
    case "requires_action":
      if (payment.challengeUrl === undefined)
        throw new GatewayUnavailable("authorise", new Error("a challenge without an address"));
      return { kind: "needs_action", gatewayReference, challengeUrl: payment.challengeUrl, card };
    case "declined":
      return { kind: "failed", gatewayReference, card, code: payment.declineCode ?? "generic_decline" };
    case "voided":
      return { kind: "failed", gatewayReference, card, code: "voided" };
  }
}
