import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { consumeRemote } from "@cartwright/messaging/consume";
import { type OrderView, orderRefundMailRequested } from "@cartwright/orders/contract";
import type { Order } from "@cartwright/orders/order";
import { orderOf } from "@cartwright/orders/order-of";
import { viewOrder } from "@cartwright/orders/view-order";
import { paymentRefunded } from "@cartwright/payments/contract";
import { refundsOf } from "@cartwright/payments/refunds-of";
import type { NotificationsCtx } from "./consumers.ts";
import { deliver } from "./deliver.ts";
import { linksOf } from "./links-of.ts";
import { claimDelivery, type Delivery, markSent } from "./deliveries.store.ts";
import { sentAgain } from "./mails/again.ts";
import type { RenderedMail } from "./mails/render.tsx";
import { renderOrderRefunded } from "./mails/render-staff-news.tsx";

interface Letter {
  readonly delivery: Delivery;
  readonly order: Order;
  readonly view: OrderView;
  readonly amount: Money;
}

/** One mail per refund that the gateway has booked; every copy has the same Message-ID. */
export const mailOrderRefunded = consumeRemote("mail-order-refunded", paymentRefunded, {
  claim: (ctx, { orderId, refundId }) => claimLetter(ctx, { id: refundId, orderId, refundId }),
  call: async (ctx: NotificationsCtx, letter: Letter) => send(ctx, letter, await written(ctx, letter)),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

/** Staff sent it once more: it says so, and is a delivery of its own. */
export const mailRefundAgain = consumeRemote("mail-refund-again", orderRefundMailRequested, {
  claim: (ctx, { requestId: id, orderId, refundId }) => claimLetter(ctx, { id, orderId, refundId }),
  call: async (ctx: NotificationsCtx, letter: Letter) => send(ctx, letter, sentAgain(await written(ctx, letter))),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

async function claimLetter(
  ctx: TxCtx,
  { id, orderId, refundId }: { id: string; orderId: Id<"Order">; refundId: Id<"Refund"> },
): Promise<Letter | null> {
  const order = await orderOf(ctx, { id: orderId });
  const view = await viewOrder(ctx, { id: orderId });
  const { refunds } = await refundsOf(ctx, orderId);
  const refund = refunds.find((one) => one.id === refundId);
  if (refund?.state !== "settled") throw new Error(`no settled refund ${refundId} of order ${orderId}`);
  const news = { subjectId: id, recipient: view.email, messageId: `order-refunded.${id}` };
  const delivery = await claimDelivery(ctx.db, { kind: "order-refunded", ...news }, ctx.now());
  return delivery.state === "sent" ? null : { delivery, order, view, amount: refund.amount };
}

const written = async (ctx: NotificationsCtx, { order, view, amount }: Letter): Promise<RenderedMail> =>
  renderOrderRefunded(view, amount, await linksOf(ctx, order));

const send = (ctx: NotificationsCtx, { delivery, view }: Letter, mail: RenderedMail): Promise<void> =>
  deliver(ctx, delivery, { ...mail, to: { name: view.address.fullName, address: view.email } });
