import { OrderNumber } from "@cartwright/orders/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderPage } from "../../../../orders/order-page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

interface OrderRouteProps {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: OrderRouteProps): Promise<Metadata> {
  return { title: `Order ${(await params).number}` };
}

export default async function OrderRoute({ params }: OrderRouteProps) {
  const me = await signedInWith("orders.read");
  const number = OrderNumber.safeParse((await params).number);
  if (!number.success) notFound();
  const admin = await adminCaller();
  const [order, markets] = await Promise.all([admin.orders.get({ number: number.data }), admin.orders.markets()]);
  const [mails, papers] = await Promise.all([
    admin.orders.mails({ number: number.data }),
    admin.documents.ofOrder({ orderId: order.id }),
  ]);
  return <OrderPage order={order} mails={mails} papers={papers} markets={markets} me={me} />;
}
