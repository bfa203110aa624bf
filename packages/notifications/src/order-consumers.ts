import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { consumeRemote } from "@cartwright/messaging/consume";
import {
  type Fulfilment,
  type OrderView,
  orderCancelled,
  orderMailRequested,
  orderShipped,
} from "@cartwright/orders/contract";
import type { Order } from "@cartwright/orders/order";
import { orderOf } from "@cartwright/orders/order-of";
import { parcelsOf } from "@cartwright/orders/parcels-of";
import { viewOrder } from "@cartwright/orders/view-order";
import type { NotificationsCtx } from "./consumers.ts";
import type { NewsKind } from "./contract.ts";
import { deliver } from "./deliver.ts";
import { linksOf } from "./links-of.ts";
import { claimDelivery, type Delivery, markSent } from "./deliveries.store.ts";
import { sentAgain } from "./mails/again.ts";
import { type RenderedMail, renderOrderConfirmation } from "./mails/render.tsx";
import { renderOrderCancelled, renderOrderShipped } from "./mails/render-staff-news.tsx";

interface Letter {
  readonly delivery: Delivery;
  readonly order: Order;
  readonly view: OrderView;
  /** What it is about; null where it is about the order as a whole. */
  readonly parcel: Fulfilment | null;
}

interface Subject {
  readonly kind: NewsKind;
  readonly id: string;
  readonly orderId: Id<"Order">;
  readonly fulfilmentId?: Id<"Fulfilment"> | null;
}

/** One mail per parcel; every copy has the same Message-ID. */
export const mailOrderShipped = consumeRemote("mail-order-shipped", orderShipped, {
  claim: (ctx, { orderId, fulfilmentId }) =>
    claimLetter(ctx, { kind: "order-shipped", id: fulfilmentId, orderId, fulfilmentId }),
  call: async (ctx: NotificationsCtx, letter: Letter) => send(ctx, letter, await written(ctx, letter)),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

/** Tells the customer that staff have called their order off, and what becomes of their money. */
export const mailOrderCancelled = consumeRemote("mail-order-cancelled", orderCancelled, {
  claim: (ctx, { orderId }) => claimLetter(ctx, { kind: "order-cancelled", id: orderId, orderId }),
  call: async (ctx: NotificationsCtx, letter: Letter) => send(ctx, letter, await writtenOff(ctx, letter)),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

const NEWS = { confirmation: "order-confirmation", shipped: "order-shipped" } as const;

/** A mail that staff send once more says so, and is a delivery of its own: its Message-ID is the request's. */
export const mailOrderAgain = consumeRemote("mail-order-again", orderMailRequested, {
  claim: (ctx, { kind, requestId, orderId, fulfilmentId }) =>
    claimLetter(ctx, { kind: NEWS[kind], id: requestId, orderId, fulfilmentId }),
  call: async (ctx: NotificationsCtx, letter: Letter) => send(ctx, letter, sentAgain(await written(ctx, letter))),
  settle: (ctx, letter) => markSent(ctx.db, letter.delivery.id, ctx.now()),
});

async function claimLetter(ctx: TxCtx, { kind, id, orderId, fulfilmentId = null }: Subject): Promise<Letter | null> {
  const order = await orderOf(ctx, { id: orderId });
  const view = await viewOrder(ctx, { id: orderId });
  const parcels = fulfilmentId === null ? [] : await parcelsOf(ctx, { orderId });
  const parcel = parcels.find((one) => one.id === fulfilmentId) ?? null;
  if (fulfilmentId !== null && parcel === null) throw new Error(`no parcel ${fulfilmentId} of order ${orderId}`);
  const news = { kind, subjectId: id, recipient: view.email, messageId: `${kind}.${id}` };
  const delivery = await claimDelivery(ctx.db, news, ctx.now());
  return delivery.state === "sent" ? null : { delivery, order, view, parcel };
}

const written = async (ctx: NotificationsCtx, letter: Letter): Promise<RenderedMail> =>
  letter.parcel === null
    ? renderOrderConfirmation(letter.view, await linksOf(ctx, letter.order))
    : renderOrderShipped(letter.view, letter.parcel, await linksOf(ctx, letter.order));

const writtenOff = async (ctx: NotificationsCtx, letter: Letter): Promise<RenderedMail> =>
  renderOrderCancelled(letter.view, letter.order.payment, await linksOf(ctx, letter.order));

const send = (ctx: NotificationsCtx, { delivery, view }: Letter, mail: RenderedMail): Promise<void> =>
  deliver(ctx, delivery, { ...mail, to: { name: view.address.fullName, address: view.email } });
