import { expect, test, vi } from "vitest";
import { goToOrder } from "./go-to-order.ts";

test("whoever types an order’s number, in whichever way, goes there without a search", () => {
  const go = vi.fn();
  for (const text of ["1042", "#1042", " order 1042 ", "Order #1042"]) void goToOrder(text, go)[0]?.run();
  expect(go.mock.calls).toEqual(Array.from({ length: 4 }, () => ["/orders/1042"]));
  for (const text of ["", "0", "orders", "10 42", "mug 1042", "1".repeat(16)]) expect(goToOrder(text, go)).toEqual([]);
});
