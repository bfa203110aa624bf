import { randomBytes } from "node:crypto";
import { z } from "zod";
import { aMember, type Member } from "../cast/member.ts";
import type { Api, Json } from "../cast/shop-api.ts";
import { expect, test } from "../story.ts";

const ADDRESS = {
  fullName: "Wren Alder",
  line1: "12 Alder Street",
  city: "Portland",
  region: "OR",
  postcode: "97205",
  country: "US",
};
const Things = z.array(z.object({ id: z.string() }));

/** The status of a call: 200, or what it was refused with. */
async function statusOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 200,
    (error: Error) => error.cause,
  );
}

async function buysAMug({ api, email }: Member, variantId: string): Promise<number> {
  const to = { country: "US", region: "OR", shippingMethod: "standard" };
  await api.tell("cart.add", { market: "us", variantId, quantity: 1 });
  const { total } = z.object({ total: z.unknown() }).parse(await api.ask("checkout.quote", to));
  const body = {
    email,
    address: ADDRESS,
    shippingMethod: "standard",
    paymentToken: "tok_12345678",
    expectedTotal: total,
  };
  const placed = await api.tell("checkout.placeOrder", { ...body, idempotencyKey: randomBytes(16).toString("hex") });
  return z.object({ number: z.int() }).parse(placed).number;
}

test("another customer's order, address, cart and sessions are refused everywhere", async ({ shopkeeper }) => {
  const mug = await shopkeeper.piece("tide-mug", "AC-TDMG-OAT");
  await shopkeeper.stockOf(mug.sku, 10);
  const [ada, eve] = [await aMember(), await aMember()];
  const number = await buysAMug(ada, mug.variantId);
  await ada.api.tell("account.saveAddress", { address: ADDRESS, isDefault: true });
  await ada.api.tell("cart.add", { market: "us", variantId: mug.variantId, quantity: 3 });
  const [address] = Things.parse(await ada.api.ask("account.addresses"));
  const [session] = Things.parse(await ada.api.ask("account.sessions"));

  const tries: readonly (readonly [string, (api: Api) => Promise<unknown>])[] = [
    ["follow the order", (api) => api.ask("orders.follow", { number })],
    ["pay it", (api) => api.tell("orders.payAgain", { number, paymentToken: "tok_12345678" })],
    ["take it apart", (api) => api.tell("orders.change", { number })],
    ["change the address", (api) => api.tell("account.saveAddress", saved(address))],
    ["remove the address", (api) => api.tell("account.removeAddress", { addressId: address?.id })],
    ["end the session", (api) => api.tell("account.revokeSession", { sessionId: session?.id })],
  ];
  for (const [what, attempt] of tries) expect([what, await statusOf(attempt(eve.api))]).toEqual([what, 404]);

  // What holds no id is about the caller's own: Eve's cart is empty, and Ada's is as it was.
  expect(await eve.api.ask("cart.get")).toBeNull();
  expect(JSON.stringify(await ada.api.ask("cart.get"))).toContain(mug.variantId);
  expect(Things.parse(await ada.api.ask("account.addresses"))).toHaveLength(1);
  expect(await statusOf(ada.api.ask("orders.follow", { number }))).toBe(200);

  // A session cookie of the shop opens nothing of the admin, and an address bar no order.
  expect((await eve.api.send(`/orders/${number}`)).status).toBe(404);
});

const saved = (address: { id: string } | undefined): Json => ({
  addressId: address?.id ?? "",
  address: { ...ADDRESS, line1: "1 Elsewhere" },
  isDefault: true,
});
