import { type DocumentsCtx, renderIssuedDocument } from "@cartwright/documents/consumers";
import { documentsOfOrder } from "@cartwright/documents/documents-of-order";
import { anInvoiceOf, aPaidOrder } from "@cartwright/documents/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { aCustomer } from "@cartwright/identity/testing";
import { newId } from "@cartwright/kernel/id";
import { deliverAll } from "@cartwright/messaging/testing";
import { orderLinkKey } from "@cartwright/orders/order-link";
import { orderOf } from "@cartwright/orders/order-of";
import { expect } from "vitest";
import { answerDocument, answerPackingSlips } from "./admin/answer-paper.ts";
import { answerOwnPaper } from "./storefront/answer-own-paper.ts";
import { aMemberOf, aProgram, type Caller, holding } from "./testing/admin-cast.ts";
import { anAdminWorld, aShopWorld } from "./testing/shop-world.ts";
import type { AdminWorld, StorefrontWorld } from "./world.ts";

const HOP = { clientAddress: "203.0.113.8", requestId: "r-1" };
const shelf = new Map<string, Uint8Array<ArrayBuffer>>();
const papers: DocumentsCtx["papers"] = {
  put: async (key, bytes) => void shelf.set(key, new Uint8Array(bytes)),
  get: async (key) => {
    const bytes = shelf.get(key);
    return bytes ? { body: new Blob([bytes]).stream(), contentType: "application/pdf", size: bytes.length } : null;
  },
};

const test = base.extend<{ admin: AdminWorld; shop: StorefrontWorld }>({
  admin: async ({ ctx }, use) => use(anAdminWorld(ctx, { papers })),
  shop: async ({ ctx }, use) => use(aShopWorld(ctx, { papers })),
});

async function anInvoicedOrder(ctx: RootCtx, more: Parameters<typeof aPaidOrder>[1] = {}) {
  const order = await aPaidOrder(ctx, more);
  await anInvoiceOf(ctx, order);
  const world = { ...ctx, papers, printPaper: async () => new TextEncoder().encode("%PDF-1.3 the invoice") };
  await deliverAll<DocumentsCtx>(world, [renderIssuedDocument]);
  const [paper] = await documentsOfOrder(ctx, { orderId: order.id });
  return { ...order, paper: paper! };
}

const cookieOf = (cookies: ReadonlyMap<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const requestOf = ({ browser, headers }: Caller) =>
  new Request("https://admin.test/documents/x", { headers: { ...headers, cookie: cookieOf(browser.cookies) } });

test("staff and programs who may see orders get the PDF, to be looked at and kept by nobody", async ({
  ctx,
  admin,
}) => {
  const { paper } = await anInvoicedOrder(ctx);
  for (const caller of [await aMemberOf(ctx, admin, "support"), await aProgram(ctx, admin, ["orders.read"])]) {
    const answer = await answerDocument(admin, requestOf(caller), { id: paper.id }, HOP);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${paper.number}.pdf"`);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.text()).toBe("%PDF-1.3 the invoice");
  }
});

test("whoever may not see orders finds no paper, and nobody at all is asked to sign in", async ({ ctx, admin }) => {
  const { paper, number } = await anInvoicedOrder(ctx);
  const turnedAway = [await aProgram(ctx, admin, ["products.read", "customers.read"])];
  for (const caller of turnedAway) {
    expect((await answerDocument(admin, requestOf(caller), { id: paper.id }, HOP)).status).toBe(404);
    expect((await answerPackingSlips(admin, requestOf(caller), { numbers: String(number) }, HOP)).status).toBe(404);
  }
  const nobody = requestOf(holding(admin, null));
  expect((await answerDocument(admin, nobody, { id: paper.id }, HOP)).status).toBe(401);
  expect((await answerPackingSlips(admin, nobody, { numbers: String(number) }, HOP)).status).toBe(401);
  const { sessionId } = await aCustomer(ctx);
  const customer = requestOf(holding(admin, sessionId));
  expect((await answerDocument(admin, customer, { id: paper.id }, HOP)).status).toBe(401);
});

test("an address that makes no sense is not found, and a paper that is being made says so", async ({ ctx, admin }) => {
  const caller = requestOf(await aMemberOf(ctx, admin, "support"));
  for (const id of ["x", newId()]) expect((await answerDocument(admin, caller, { id }, HOP)).status).toBe(404);
  for (const numbers of ["", "x", "987654321", Array.from({ length: 101 }, (_, index) => index + 1).join(",")])
    expect((await answerPackingSlips(admin, caller, { numbers }, HOP)).status).toBe(404);
  const order = await aPaidOrder(ctx);
  await anInvoiceOf(ctx, order);
  const [paper] = await documentsOfOrder(ctx, { orderId: order.id });
  const answer = await answerDocument(admin, caller, { id: paper!.id }, HOP);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([409, "2"]);
  expect(await answer.text()).toContain("is being made");
});

test("a customer opens the papers of their own orders, a guest of the order whose link they opened, and nobody else's", async ({
  ctx,
  shop,
}) => {
  const owner = await aCustomer(ctx);
  const { id, number, paper } = await anInvoicedOrder(ctx, { customerId: owner.id });
  const guests = await anInvoicedOrder(ctx);
  const ask = (cookies: Record<string, string>, asked: { number: string | number; id: string }) => {
    const headers = { cookie: cookieOf(new Map(Object.entries(cookies))) };
    const request = new Request("https://shop.test/orders/x/papers/y", { headers });
    return answerOwnPaper(shop, request, { number: String(asked.number), id: asked.id }, HOP);
  };
  const own = { number, id: paper.id };
  const key = orderLinkKey(shop.orderLinkSecret, await orderOf(ctx, { id }));
  const answer = await ask({ "__Host-cw_session": owner.sessionId }, own);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect((await ask({ "__Host-cw_orders": `${number}.${key}` }, own)).status).toBe(200);

  expect((await ask({ "__Host-cw_session": owner.sessionId }, { number, id: "invoice" })).status).toBe(200);

  const other = await aCustomer(ctx);
  expect((await ask({ "__Host-cw_session": other.sessionId }, { number, id: "invoice" })).status).toBe(404);
  expect((await ask({ "__Host-cw_session": other.sessionId }, own)).status).toBe(404);
  expect((await ask({}, own)).status).toBe(404);
  expect((await ask({ "__Host-cw_orders": `${number}.${"x".repeat(43)}` }, own)).status).toBe(404);
  // One's own order does not open another's paper.
  expect((await ask({ "__Host-cw_session": owner.sessionId }, { number, id: guests.paper.id })).status).toBe(404);
  expect((await ask({ "__Host-cw_session": owner.sessionId }, { number: "x", id: "y" })).status).toBe(404);
});
