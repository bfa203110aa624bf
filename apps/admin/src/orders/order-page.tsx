import type { MarketOfOrders, OrderDetail } from "@cartwright/checkout/contract";
import type { MailView } from "@cartwright/notifications/contract";
import type { DocumentRow } from "@cartwright/documents/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { FollowOrder } from "./follow-order.client.tsx";
import { OrderActions } from "./order-actions.client.tsx";
import { OrderCustomer } from "./order-customer.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderMoney } from "./order-money.tsx";
import { OrderNotes } from "./order-notes.client.tsx";
import { OrderPapers } from "./order-papers.client.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { OrderAttempts, OrderRefunds } from "./order-payments.tsx";
import { FulfilmentBadge, PaymentBadge } from "./order-state.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { marketWords } from "./order-words.ts";
import { moves } from "./polling.ts";

interface OrderPageProps {
  order: OrderDetail;
  mails: readonly MailView[];
  papers: readonly DocumentRow[];
  markets: readonly MarketOfOrders[];
  me: Me;
}

/** One order: what was bought and what has left, who bought, what became of the money, and what can be done now. */
export function OrderPage({ order, mails, papers, markets, me }: OrderPageProps) {
  return (
    <Page
      title={`Order ${order.number}`}
      width="wide"
      crumbs={[{ href: "/orders", label: "Orders" }]}
      badge={
        <>
          <PaymentBadge payment={order.payment} />
          <FulfilmentBadge order={{ ...order, sent: order.fulfilments.length > 0 }} />
        </>
      }
      lead={
        <>
          Placed <Moment at={order.placedAt} />, {marketWords(markets, order.marketCode)}
        </>
      }
      actions={<OrderActions order={order} />}
    >
      {moves(order) ? <FollowOrder version={signOf(order)} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          <OrderItems order={order} toProducts={me.permissions.includes("products.read")} />
          <OrderParcels order={order} />
          <OrderTimeline order={order} mails={mails} papers={papers} />
        </div>
        <div className="grid min-w-0 gap-6 lg:row-span-2">
          <OrderCustomer order={order} />
          <OrderMoney order={order} />
          <OrderAttempts order={order} />
          <OrderRefunds order={order} />
          <OrderPapers order={order} known={papers} />
          <OrderNotes order={order} me={me} />
        </div>
        {me.permissions.includes("audit.read") ? <History type="order" id={order.id} /> : null}
      </div>
    </Page>
  );
}

/** What has to differ for the order to count as changed. */
const signOf = ({ version, attempts, refunds, allocations, entries }: OrderDetail): string =>
  [
    version,
    entries.length,
    ...attempts.map(({ state }) => state),
    ...refunds.map(({ state }) => state),
    allocations.length,
  ].join(" ");
