import { expect, test, vi } from "vitest";
import { purchasesOfWindow } from "../checkout/purchases-of-window.ts";
import { endSession } from "./start-session.ts";

vi.mock("next-auth/react", () => ({ signOut: () => Promise.resolve() }));
vi.mock("../cart/cart.ts", () => ({ cart: { load: () => Promise.resolve() } }));

test("whoever signs out leaves nothing of their checkout in the window", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  const replace = vi.fn<(path: string) => void>();
  vi.stubGlobal("location", { replace });
  const address = { fullName: "Ada", line1: "1 Lane", city: "Portland", postcode: "97205", country: "US" };
  purchasesOfWindow().of({
    email: "ada@example.com",
    address: { ...address, region: "OR" },
    shippingMethod: "standard",
    paymentToken: "tok_12345678",
    expectedTotal: { amount: 100, currency: "USD" },
  });
  kept.set("checkout-draft", "{}");
  expect([...kept.keys()]).toEqual(["checkout-purchase", "checkout-draft"]);
  await endSession("/");
  expect([...kept]).toEqual([]);
  expect(purchasesOfWindow().current()).toBeNull();
  expect(replace).toHaveBeenCalledWith("/");
});
