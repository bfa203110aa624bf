import type { OrderDetail } from "@cartwright/checkout/contract";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Queries } from "../trpc/queries.client.tsx";
import { FulfilOrder } from "./fulfil-order.client.tsx";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/orders/1001" }));

const order = {
  id: "0198c1a0-0000-7000-8000-000000000001",
  number: 1001,
  version: 4,
  lines: [{ sku: "MUG", title: "Tide Mug", variantLabel: "Oat" }],
  allocations: [{ sku: "MUG", warehouseCode: "PDX", warehouseName: "Portland", quantity: 2 }],
  fulfilments: [],
  allGivenBack: false,
} as unknown as OrderDetail;

const drawerOf = (order: OrderDetail): string =>
  renderToStaticMarkup(
    <Queries>
      <FulfilOrder order={order} open onClose={() => undefined} />
    </Queries>,
  );

test("whoever ships an order of which all money was given back is told so before", () => {
  expect(drawerOf({ ...order, allGivenBack: true })).toContain("All of its money was given back.");
  const html = drawerOf(order);
  expect(html).not.toContain("given back");
  for (const part of ["Tracking number", "Mark as shipped", "Portland"]) expect(html).toContain(part);
});
