import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { webhookReceived } from "./contract.ts";
import { WebhookRefused } from "./errors.ts";
import { GatewayEvent } from "./gateway-event.ts";
import { verifyWebhook } from "./gateway-client/webhook-signature.ts";
import { insertWebhook } from "./webhooks.store.ts";

export interface ReceiveWebhook {
  readonly gateway: string;
  /** The body as it came, byte for byte: the signature is over these bytes. */
  readonly rawBody: string;
  readonly signature: string | null;
  /** Two may be live while one is being rotated. */
  readonly secrets: readonly string[];
}

/**
 * Takes a webhook in: verifies, stores it once, and leaves the work to the queue, so that the gateway hears 200 at once.
 * A repeat is accepted and does nothing. Refuses a wrong, old or missing signature and a body that is no event.
 */
export async function receiveWebhook(ctx: Ctx, input: ReceiveWebhook): Promise<void> {
  if (!verifyWebhook(input.rawBody, input.signature, input.secrets, ctx.now())) throw new WebhookRefused();
  const body = parsedJson(input.rawBody);
  const parsed = GatewayEvent.safeParse(body);
  if (!parsed.success) throw new WebhookRefused();
  const event = parsed.data;
  await inTransaction(ctx, async (ctx) => {
    const id = newId();
    const isNew = await insertWebhook(
      ctx.db,
      { id, gateway: input.gateway, eventId: event.id, type: event.type, payload: body },
      ctx.now(),
    );
    if (isNew) await publish(ctx, webhookReceived({ webhookId: id, group: event.data.payment.orderReference }));
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
