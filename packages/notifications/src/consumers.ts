import type { AccountPages } from "./account-pages.ts";
import type { RootCtx, TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { consumeRemote } from "@cartwright/messaging/consume";
import { type OrderView, orderNotFulfillable, orderPaid } from "@cartwright/orders/contract";
import type { Order } from "@cartwright/orders/order";
import { orderOf } from "@cartwright/orders/order-of";
import { viewOrder } from "@cartwright/orders/view-order";
import type { NewsKind } from "./contract.ts";
import { deliver } from "./deliver.ts";
import { linksOf } from "./links-of.ts";
import { claimDelivery, type Delivery, markSent } from "./deliveries.store.ts";
import type { Mailer } from "./mailer.ts";
import { renderOrderConfirmation, renderOrderNotFulfillable } from "./mails/render.tsx";

/** The world of whoever writes to customers. No transaction's context has the mailer. */
export type NotificationsCtx = RootCtx & {
  readonly mailer: Mailer;
  /** The order's page, with the key that opens it. */
  readonly orderUrl: (order: Pick<Order, "id" | "number" | "marketCode" | "linkVersion">) => string;
  readonly mediaUrl: (assetId: string, width: number) => string;
  readonly accounts: AccountPages;
};

interface Letter {
  readonly delivery: Delivery;
  readonly order: Order;
  readonly view: OrderView;
}

/** At least one confirmation per paid order; every copy has the same Message-ID. */
export const mailOrderConfirmation = consumeRemote("mail-order-confirmation", orderPaid, {
  claim: (ctx, event) => claimLetter(ctx, "order-confirmation", event.orderId),
  call: (ctx: NotificationsCtx, letter: Letter) => sendLetter(ctx, letter, renderOrderConfirmation),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

/** Tells the customer that the order could not be completed and that no money was kept. */
export const mailOrderNotFulfillable = consumeRemote("mail-order-not-fulfillable", orderNotFulfillable, {
  claim: (ctx, event) => claimLetter(ctx, "order-not-fulfillable", event.orderId),
  call: (ctx: NotificationsCtx, letter: Letter) => sendLetter(ctx, letter, renderOrderNotFulfillable),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

async function claimLetter(ctx: TxCtx, kind: NewsKind, orderId: Id<"Order">): Promise<Letter | null> {
  const order = await orderOf(ctx, { id: orderId });
  const view = await viewOrder(ctx, { id: orderId });
  // Staff were faster than the mail: the customer hears that it is cancelled, and nothing else.
  if (kind === "order-confirmation" && order.state === "cancelled") return null;
  const delivery = await claimDelivery(
    ctx.db,
    { kind, subjectId: orderId, recipient: view.email, messageId: `${kind}.${orderId}` },
    ctx.now(),
  );
  return delivery.state === "sent" ? null : { delivery, order, view };
}

async function sendLetter(
  ctx: NotificationsCtx,
  letter: Letter,
  render: typeof renderOrderConfirmation,
): Promise<void> {
  const { delivery, order, view } = letter;
  const mail = await render(view, await linksOf(ctx, order));
  await deliver(ctx, delivery, { ...mail, to: { name: view.address.fullName, address: view.email } });
}
