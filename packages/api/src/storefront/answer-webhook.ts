import { system } from "@cartwright/kernel/actor";
import { WebhookRefused } from "@cartwright/payments/errors";
import { receiveWebhook } from "@cartwright/payments/receive-webhook";
import { readAtMost } from "../request-guard.ts";
import type { StorefrontWorld } from "../world.ts";
import type { Hop } from "../hop.ts";

const MAX_WEBHOOK_BYTES = 256 * 1024;

interface GatewayOfWebhook extends Hop {
  readonly gateway: string;
  readonly secrets: readonly string[];
  readonly signatureHeader: string;
}

/**
 * Answers a payment gateway's webhook: 200 as soon as it is stored, 400 without a reason for one that is not the gateway's,
 * 413 for one longer than 256 kB. On a fault of ours 500, and the gateway sends it again.
 */
export async function answerWebhook(world: StorefrontWorld, request: Request, by: GatewayOfWebhook): Promise<Response> {
  const { gateway, secrets, requestId } = by;
  const log = world.log.child({ requestId, gateway });
  try {
    const rawBody = await readAtMost(request, MAX_WEBHOOK_BYTES);
    if (rawBody === null) return answer(413);
    const ctx = { db: world.buying, actor: system(`webhook:${gateway}`), now: world.now, log, requestId };
    await receiveWebhook(ctx, { gateway, rawBody, signature: request.headers.get(by.signatureHeader), secrets });
    return answer(200);
  } catch (error) {
    if (error instanceof WebhookRefused) {
      log.warn({}, "a webhook was refused");
      return answer(400);
    }
    log.error({ err: error }, "a webhook could not be stored");
    return answer(500);
  }
}

const answer = (status: number): Response => new Response(null, { status, headers: { "cache-control": "no-store" } });
