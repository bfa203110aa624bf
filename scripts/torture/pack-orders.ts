import { randomBytes } from "node:crypto";
import type { AdminRouter } from "@cartwright/api/admin";
import { openDatabase } from "@cartwright/db/client";
import { DEMO_OWNER } from "@cartwright/demo/accounts";
import { makeApiKey } from "@cartwright/identity/make-api-key";
import type { StaffActor } from "@cartwright/kernel/actor";
import { systemClock } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { silentLogger } from "@cartwright/kernel/logger";
import { ALL_PERMISSIONS } from "@cartwright/kernel/permission";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import type { TestStack } from "../test-stack.ts";

const ORDERS = 24;

/**
 * Staff pack what has been paid, through the admin's own procedures and an API key: the first allocation of an order leaves as a
 * parcel, of every second order one unit only, and a third of the money of every third order goes back. Each parcel and each
 * refund is asked for three times at once under one key. Says how many parcels left.
 */
export async function packOrders(stack: TestStack): Promise<number> {
  const api = await adminClient(stack);
  const { items } = await api.orders.list.query({ fulfilment: "to_ship", limit: ORDERS });
  let parcels = 0;
  for (const [index, { number }] of items.entries()) {
    const { id: orderId, allocations, total } = await api.orders.get.query({ number });
    const [from] = allocations;
    if (from === undefined) continue;
    const { sku, warehouseCode } = from;
    const parcel = {
      orderId,
      warehouseCode,
      lines: [{ sku, quantity: index % 2 === 0 ? from.quantity : 1 }],
      carrier: "UPS",
      trackingNumber: `1Z-${number}`,
      idempotencyKey: randomBytes(16).toString("hex"),
    };
    await Promise.all([1, 2, 3].map(() => api.orders.fulfil.mutate(parcel)));
    parcels += 1;
    if (index % 3 !== 0) continue;
    const refund = {
      orderId,
      amount: { ...total, amount: Math.ceil(total.amount / 3) },
      reason: "Came late",
      idempotencyKey: randomBytes(16).toString("hex"),
    };
    await Promise.all([1, 2, 3].map(() => api.orders.refund.mutate(refund)));
  }
  return parcels;
}

async function adminClient(stack: TestStack) {
  const authorization = `Bearer ${await anApiKey(stack.env["DATABASE_URL"]!)}`;
  const url = `http://127.0.0.1:${stack.ports.admin}/api/trpc`;
  return createTRPCClient<AdminRouter>({
    links: [httpLink({ url, transformer: superjson, headers: { authorization } })],
  });
}

/** A key that the demo's owner has made for the packers. */
async function anApiKey(databaseUrl: string): Promise<string> {
  const { db, close } = openDatabase({ url: databaseUrl, poolSize: 1, name: "torture-packers" });
  try {
    const owner = await db.staff.findFirstOrThrow({ where: { email: DEMO_OWNER } });
    const actor: StaffActor = {
      kind: "staff",
      staffId: owner.id as Id<"Staff">,
      sessionId: owner.id as Id<"Session">,
      name: owner.name,
      permissions: new Set(ALL_PERMISSIONS),
      address: "127.0.0.1",
    };
    const ctx = { db, actor, now: systemClock, log: silentLogger, requestId: "torture" };
    const { key } = await makeApiKey(ctx, {
      name: "Packers",
      permissions: ["orders.read", "orders.fulfil", "orders.refund"],
      days: 1,
    });
    return key;
  } finally {
    await close();
  }
}
