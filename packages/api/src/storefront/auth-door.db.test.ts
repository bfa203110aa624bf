import { aMug, aShop } from "@cartwright/checkout/testing";
import { test } from "@cartwright/db/testing";
import { aCustomer } from "@cartwright/identity/testing";
import { expect } from "vitest";
import { aBrowser, SHOP } from "../testing/browser.ts";
import { aShopWorld } from "../testing/shop-world.ts";
import { shopDoor } from "./auth-door.ts";

const hop = { clientAddress: "203.0.113.9", requestId: "r-1" };
const knock = (cookie = "") => new Request(`${SHOP}/api/auth/callback/ticket`, { method: "POST", headers: { cookie } });

test("the guest's cart of this browser comes along into the account", async ({ ctx }) => {
  await aShop(ctx);
  const world = aShopWorld(ctx);
  const [mug, guest, { sessionId }] = [await aMug(ctx, 5), aBrowser(world), await aCustomer(ctx)];
  await guest.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 2 });
  const door = await shopDoor(world, knock(`__Host-cw_cart=${guest.cookies.get("__Host-cw_cart")}`), hop);
  if (door instanceof Response) throw new Error("too often");
  await door.arrived({ sessionId });
  const phone = aBrowser(world);
  phone.cookies.set("__Host-cw_session", sessionId);
  expect((await phone.query("cart.get")).data).toMatchObject({ count: 2 });
});

test("a cart that opens nothing keeps nobody outside", async ({ ctx }) => {
  const { sessionId } = await aCustomer(ctx);
  const door = await shopDoor(aShopWorld(ctx), knock("__Host-cw_cart=made-up"), hop);
  if (door instanceof Response) throw new Error("too often");
  await expect(door.arrived({ sessionId })).resolves.toBeUndefined();
});

test("whoever knocks too often waits", async ({ ctx }) => {
  const allowances = { ...aShopWorld(ctx).allowances, cart: { points: 1, seconds: 60 } };
  const world = aShopWorld(ctx, { allowances });
  await shopDoor(world, knock(), hop);
  const answer = await shopDoor(world, knock(), hop);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(429);
});

test("whoever signs out leaves no order behind that this browser could open", async ({ ctx }) => {
  const world = aShopWorld(ctx);
  const door = await shopDoor(world, knock("__Host-cw_orders=1001.abcdefghijklmnopqrstuvwxyz"), hop);
  if (door instanceof Response) throw new Error("too often");
  expect(door.takenBack).toEqual(["__Host-cw_orders=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure"]);
});
