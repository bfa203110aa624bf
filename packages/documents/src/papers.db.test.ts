import { createHash } from "node:crypto";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { type Actor, ANONYMOUS } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { deliverAll } from "@cartwright/messaging/testing";
import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import { expect } from "vitest";
import { type DocumentsCtx, renderIssuedDocument } from "./consumers.ts";
import { openDocument } from "./open-document.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { documentsOfOrder } from "./documents-of-order.ts";
import { packingSlips } from "./packing-slips.ts";
import { aPaidOrder } from "./testing/paid-order.ts";

/** A world whose shelf is a map and whose press writes the number on a sheet. */
function aPress(ctx: RootCtx) {
  const shelf = new Map<string, Uint8Array>();
  const printed: string[] = [];
  const world: DocumentsCtx = {
    ...ctx,
    papers: {
      put: async (key, bytes) => void shelf.set(key, bytes),
      get: async (key) => {
        const bytes = shelf.get(key);
        if (bytes === undefined) return null;
        return { body: new Blob([bytes as never]).stream(), contentType: "application/pdf", size: bytes.length };
      },
    },
    printPaper: async ({ number }) => {
      printed.push(number);
      return new TextEncoder().encode(`%PDF ${number}`);
    },
  };
  return { world, shelf, printed };
}

const issued = async (ctx: RootCtx, more: Parameters<typeof aPaidOrder>[1] = {}) => {
  const order = await aPaidOrder(ctx, more);
  const invoice = await inTransaction(ctx, (ctx) => issueInvoice(ctx, { orderId: order.id }));
  return { order, id: invoice!.id, number: invoice!.says.number };
};
const as = (world: DocumentsCtx, actor: Actor): DocumentsCtx => ({ ...world, actor });

test("a paper is printed once, kept with its sum, and is ready from then on", async ({ ctx }) => {
  const { world, shelf, printed } = aPress(ctx);
  const { order, id, number } = await issued(ctx);
  await expect(openDocument(world, { documentId: id })).rejects.toThrow(`${number} is being made`);
  expect((await deliverAll(world, [renderIssuedDocument], { times: 2 })).failures).toEqual([]);
  expect(printed.filter((one) => one === number)).toHaveLength(1);
  expect(await documentsOfOrder(ctx, { orderId: order.id })).toMatchObject([{ number, state: "ready" }]);
  const { pdf } = await openDocument(world, { documentId: id });
  const { sha256 } = await ctx.db.rendering.findUniqueOrThrow({ where: { documentId: id } });
  expect(createHash("sha256").update(pdf).digest()).toEqual(Buffer.from(sha256));

  shelf.set(`documents/${id}.pdf`, new TextEncoder().encode("%PDF something else"));
  await expect(openDocument(world, { documentId: id })).rejects.toThrow("not the one that was made");
});

test("a paper opens for whose order it is and for staff who see orders, and is not there for anybody else", async ({
  ctx,
}) => {
  const { world } = aPress(ctx);
  const { id: customerId } = await aCustomerRow(ctx, newId<"Customer">());
  const { order, id } = await issued(ctx, { customerId });
  await deliverAll(world, [renderIssuedDocument]);
  const guest = { kind: "guest", cartId: null, orderIds: [order.id] } as const;
  const customer = { kind: "customer", customerId, sessionId: newId<"Session">(), cartId: null, orderIds: [] } as const;
  const staff = (...permissions: ("orders.read" | "products.read")[]): Actor => ({
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name: "Sam",
    permissions: new Set(permissions),
    address: "203.0.113.9",
  });
  for (const actor of [guest, customer, staff("orders.read")])
    expect((await openDocument(as(world, actor), { documentId: id })).pdf.byteLength).toBeGreaterThan(0);
  const strangers: Actor[] = [
    ANONYMOUS,
    { ...guest, orderIds: [newId()] },
    { ...customer, customerId: newId() },
    staff("products.read"),
    staff(),
  ];
  for (const actor of strangers)
    await expect(openDocument(as(world, actor), { documentId: id })).rejects.toThrow("can't find this paper");
  await expect(openDocument(world, { documentId: newId() })).rejects.toThrow("can't find this paper");
});

test("packing slips are for who sees orders; where nothing is to be packed there is none", async ({ ctx }) => {
  const packer = { ...ctx, printSlips: () => Promise.reject(new Error("nothing here is to be printed")) };
  const order = await aPaidOrder(ctx);
  await expect(packingSlips(packer, { numbers: [order.number] })).rejects.toThrow("nothing to pack");
  await expect(packingSlips(packer, { numbers: [987_654_321] })).rejects.toThrow("can't find this order");
  for (const actor of [ANONYMOUS, { kind: "guest", cartId: null, orderIds: [order.id] } as const])
    await expect(packingSlips({ ...packer, actor }, { numbers: [order.number] })).rejects.toThrow("does not include");
});
