import type { FollowedOrder } from "@cartwright/checkout/contract";
import { expect, test } from "vitest";
import { orderWords } from "./order-words.ts";

type Kind = NonNullable<FollowedOrder["payment"]>["kind"];
const words = (
  state: FollowedOrder["order"]["state"],
  kind: Kind | null,
  reason: NonNullable<FollowedOrder["payment"]>["reason"] = null,
  fulfilment: FollowedOrder["order"]["fulfilment"] = "unfulfilled",
  trackingNumbers: readonly string[] = [],
  carrier = "UPS",
) =>
  orderWords({
    order: {
      state,
      fulfilment,
      parcels: trackingNumbers.map((trackingNumber) => ({ trackingNumber, carrier })),
    } as FollowedOrder["order"],
    payment: kind === null ? null : { kind, reason, challengeUrl: null, card: null },
    mayChange: true,
  });

test("the status line names each state as the shop promises", () => {
  expect(words("pending_payment", "confirming").status).toBe("Confirming your payment");
  expect(words("pending_payment", null).status).toBe("Confirming your payment");
  expect(words("authorised", "authorised").status).toBe("Confirming your payment");
  expect(words("pending_payment", "needs_action").status).toBe("Confirm with your bank");
  expect(words("pending_payment", "declined").status).toBe("Payment declined");
  expect(words("paid", "captured").status).toBe("Paid");
  expect(words("cancelled", "ended").status).toBe("Cancelled");
  expect(words("expired", "ended").status).toBe("Expired");
});

test("what has left is told as shipped, in part or whole", () => {
  expect(words("paid", "captured", null, "partly_fulfilled").status).toBe("Partly shipped");
  expect(words("paid", "captured", null, "fulfilled", ["1Z"]).status).toBe("Shipped");
});

test("an order of which all went back on sale is not said to have left", () => {
  expect(words("paid", "captured", null, "fulfilled")).toMatchObject({ status: "Closed", tone: "quiet" });
});

test("what has left points to the tracking number only where there is one", () => {
  const told = (...numbers: string[]) => words("paid", "captured", null, "fulfilled", numbers).text;
  expect(told("1Z")).toBe("Your order has left. The tracking number is below.");
  expect(told("1Z", "")).toBe("Your order has left. The tracking number is below.");
  expect(told("1Z", "2Z")).toBe("Your order has left. The tracking numbers are below.");
  expect(told("", "")).toBe("Your order has left.");
});

test("what somebody came for is told as collected", () => {
  expect(words("paid", "captured", null, "fulfilled", [""], "collected")).toMatchObject({
    status: "Collected",
    text: "Thank you for coming by.",
  });
});

test("an order that the shop called off says what becomes of the money", () => {
  expect(words("cancelled", "captured").text).toContain("goes back to the card");
  expect(words("cancelled", "released").text).toContain("No money was kept");
  expect(words("cancelled", "declined").text).toContain("Nothing was charged");
});

test("a payment that came too late for the last piece is told as sold out, with what became of the money", () => {
  expect(words("expired", "released")).toMatchObject({
    status: "Sold out",
    tone: "bad",
    text: expect.stringContaining("let go"),
  });
  expect(words("expired", "authorised").status).toBe("Confirming your payment");
});

test("a decline says why in plain words, and that nothing was charged", () => {
  expect(words("pending_payment", "declined", "insufficient_funds").text).toContain("not enough money");
  for (const reason of ["generic", "insufficient_funds", "authentication_failed", "expired_card"] as const)
    expect(words("pending_payment", "declined", reason).text).toContain("Nothing was charged");
});
