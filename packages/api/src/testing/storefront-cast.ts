import { defineScene } from "@cartwright/catalog/define-scene";
import { anAsset } from "@cartwright/catalog/testing";
import { defineCollection } from "@cartwright/catalog/define-collection";
import { aMug, aShop, OREGON, type SoldThing } from "@cartwright/checkout/testing";
import type { RootCtx } from "@cartwright/db/context";
import { signInCustomer } from "@cartwright/identity/sign-in-customer";
import { A_VISIT, aCustomer, anotherSession, type TestCustomer } from "@cartwright/identity/testing";
import { refreshAllListings } from "@cartwright/search/refresh-all-listings";
import type { StorefrontWorld } from "../world.ts";
import { aBrowser, type Answer, type Browser } from "./browser.ts";
import { aShopWorld } from "./shop-world.ts";

/** Whose things the calls are about. Their name and street are nobody else's, so that a leak is seen. */
export interface Owner extends TestCustomer {
  readonly browser: Browser;
  readonly mug: SoldThing & { readonly slug: string };
  readonly shelf: string;
  readonly orderNumber: number;
  readonly otherSessionId: string;
  readonly addressId: string;
  readonly address: Record<string, string>;
  readonly purchase: (idempotencyKey: string) => unknown;
}

export interface Shop {
  readonly ctx: RootCtx;
  readonly world: StorefrontWorld;
  readonly mug: Owner["mug"];
  readonly shelf: string;
}

const SESSION = "__Host-cw_session";

export async function openTestShop(ctx: RootCtx): Promise<Shop> {
  await aShop(ctx);
  const mug = await aMug(ctx, 10_000);
  const { slug, mainCategory } = await placeOf(ctx, mug);
  const collection = { slug: "the-test-collection", name: "Tests", description: "", position: 0, assetId: null };
  await defineCollection(ctx, { ...collection, products: [slug] });
  const assetId = await anAsset(ctx);
  for (const name of ["home-hero", "evening-light"]) await defineScene(ctx, { name, assetId });
  await refreshAllListings(ctx);
  return { ctx, world: aShopWorld(ctx), mug: { ...mug, slug }, shelf: mainCategory };
}

/** A browser in which this customer is signed in, with a mug in their cart. */
export async function signedIn({ world, mug }: Shop, sessionId: string): Promise<Browser> {
  const browser = aBrowser(world);
  browser.cookies.set(SESSION, sessionId);
  well(await browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 1 }));
  return browser;
}

let owners = 0;

/** Somebody with everything that one can have: an order, a filled cart, an address, two sessions. */
export async function anOwner(shop: Shop): Promise<Owner> {
  const { ctx, mug, shelf } = shop;
  owners += 1;
  const customer = await aCustomer(ctx, { name: `Owner Quillfeather ${owners}` });
  const browser = await signedIn(shop, customer.sessionId);
  const purchase = (idempotencyKey: string) => ({
    idempotencyKey,
    email: customer.email,
    address: OREGON,
    shippingMethod: "standard",
    paymentToken: "tok_12345678",
    expectedTotal: { amount: 3695, currency: "USD" },
  });
  const { number } = well(await browser.mutate("checkout.placeOrder", purchase(crypto.randomUUID()))) as {
    number: number;
  };
  well(await browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 1 }));
  const address = { ...OREGON, fullName: `Owner Quillfeather ${owners}`, line1: `${owners} Hidden Lane` };
  well(await browser.mutate("account.saveAddress", { address, isDefault: true }));
  const [saved] = well(await browser.query("account.addresses")) as [{ id: string }];
  const step = await signInCustomer(ctx, { email: customer.email, password: customer.password, visit: A_VISIT });
  const otherSessionId = await anotherSession(ctx, step.ticket);
  const things = { mug, shelf, orderNumber: number, otherSessionId, addressId: saved.id, address, purchase };
  return { ...customer, browser, ...things };
}

/** What the owner has, as they see it: compared before and after others have tried. */
export async function belongings({ browser }: Owner): Promise<string> {
  const paths = ["account.me", "account.addresses", "account.orders", "cart.get"];
  const answers = await browser.batch(
    paths.map((path) => ({ path, input: path === "account.orders" ? {} : undefined })),
  );
  const sessions = well(await browser.query("account.sessions")) as { id: string }[];
  return JSON.stringify([answers.map(well), sessions.map(({ id }) => id)]);
}

/** The result of a call that has to go well. */
export function well(answer: Answer): unknown {
  if (answer.error !== null) throw new Error(`${answer.status} ${answer.text}`);
  return answer.data;
}

async function placeOf(ctx: RootCtx, mug: SoldThing): Promise<{ slug: string; mainCategory: string }> {
  const rows = await ctx.db.$queryRaw<{ slug: string; category: string }[]>`
    select t.slug, c.slug as category from catalog.product_translation t
    join catalog.product_category p on p.product_id = t.product_id join catalog.category_translation c on c.category_id = p.category_id
    where t.product_id = ${mug.productId}::uuid limit 1`;
  return { slug: rows[0]!.slug, mainCategory: rows[0]!.category };
}
