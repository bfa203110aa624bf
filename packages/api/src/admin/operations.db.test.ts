import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { aColleague } from "@cartwright/identity/testing/colleagues";
import { newId } from "@cartwright/kernel/id";
import type { Page } from "@cartwright/kernel/page";
import type { Permission } from "@cartwright/kernel/permission";
import type { DeadLetterRow, QueueState, RedriveStep } from "@cartwright/messaging/contract";
import type { WebhookRow } from "@cartwright/payments/contract";
import { describe, expect } from "vitest";
import { anAdminBrowser, type Browser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";

type OnCall = (...permissions: Permission[]) => Promise<Browser>;

const none = { waiting: 0, inFlight: 0, delayed: 0 };
const full = { queue: { ...none, waiting: 7, inFlight: 2 }, deadLetters: none };

const test = base.extend<{ onCall: OnCall }>({
  onCall: async ({ ctx }, use) => {
    const depths = {
      "order-processing": full,
      "payment-processing": full,
      notification: full,
      "catalog-changes": full,
      media: full,
      "back-office": full,
    };
    const world = anAdminWorld(ctx, {
      operations: {
        queues: { depths: () => Promise.resolve(depths) },
        dependencies: [
          { name: "database", check: () => Promise.resolve() },
          { name: "queues", check: () => Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED" })) },
        ],
      },
    });
    await use(async (...permissions) => {
      const browser = anAdminBrowser(world);
      browser.cookies.set("__Host-cw_staff", (await aColleague(ctx, permissions)).sessionId);
      return browser;
    });
  },
});

async function aLetter(ctx: RootCtx, queue = "notification"): Promise<string> {
  const id = newId();
  const eventId = newId();
  await ctx.db.deadLetter.create({
    data: {
      id,
      queue,
      messageId: newId(),
      eventId,
      type: "order.paid",
      body: JSON.stringify({ eventId, type: "order.paid", payload: { orderId: "7" }, trace: null }),
      attempts: 3,
      consumer: "mail-order-confirmation",
      errorCode: "EENVELOPE",
      errorMessage: "no such mailbox",
      collectedAt: new Date(),
    },
  });
  return id;
}

describe("whoever may see operations", () => {
  test("sees queues, outbox, jobs, what is away, and may do nothing about it", async ({ ctx, onCall }) => {
    const browser = await onCall("operations.read");
    const queues = (await browser.query("operations.queues")).data as QueueState[];
    expect(queues.map((queue) => queue.depth)).toEqual(queues.map(() => full.queue));
    expect((await browser.query("operations.outbox")).data).toMatchObject({ waiting: { more: false } });
    expect((await browser.query("operations.jobs")).data).toEqual([]);
    expect((await browser.query("operations.health")).data).toEqual({
      here: [
        { name: "database", ok: true },
        { name: "queues", ok: false, reason: "ECONNREFUSED" },
      ],
      elsewhere: [],
    });
    const id = await aLetter(ctx);
    for (const [path, input] of [
      ["operations.redrive", { id }],
      ["operations.redriveAll", {}],
    ] as const)
      expect((await browser.mutate(path, input)).error?.data).toMatchObject({ code: "NOT_PERMITTED", httpStatus: 403 });
    expect((await browser.query("operations.deadLetter", { id })).data).toMatchObject({
      state: "waiting",
      payload: { orderId: "7" },
      error: { consumer: "mail-order-confirmation", code: "EENVELOPE", message: "no such mailbox" },
    });
  });

  test("sees the webhooks that somebody has to look at, and pages through all", async ({ ctx, onCall }) => {
    const browser = await onCall("operations.read");
    for (const [state, note] of [
      ["applied", null],
      ["quarantined", "no such payment attempt"],
      ["not_understood", "unknown type"],
    ] as const)
      await ctx.db.gatewayWebhook.create({
        data: {
          id: newId(),
          gateway: "test-gateway",
          eventId: newId(),
          type: "payment.captured",
          payload: { secret: "not for lists" },
          state,
          note,
          receivedAt: new Date(),
        },
      });
    const some = await browser.query("operations.webhooks", { show: "to_look_at" });
    expect((some.data as Page<WebhookRow>).items).toMatchObject([
      { state: "not_understood", note: "unknown type" },
      { state: "quarantined", note: "no such payment attempt" },
    ]);
    expect(some.text).not.toContain("not for lists");
    const first = (await browser.query("operations.webhooks", { limit: 2 })).data as Page<WebhookRow>;
    const second = (await browser.query("operations.webhooks", { limit: 2, cursor: first.next })).data;
    expect([first.items.length, second]).toEqual([2, expect.objectContaining({ next: null })]);
    expect((second as Page<WebhookRow>).items).toMatchObject([{ state: "applied" }]);
  });
});

describe("whoever may send again", () => {
  test("sends one once: the second click is told, and the log says who it was", async ({ ctx, onCall }) => {
    const browser = await onCall("operations.read", "operations.redrive");
    const id = await aLetter(ctx, "order-processing");
    const clicks = await Promise.all([1, 2, 3].map(() => browser.mutate("operations.redrive", { id })));
    expect(clicks.map((click) => click.status).toSorted()).toEqual([200, 409, 409]);
    expect(clicks.find((click) => click.error !== null)?.error?.data["code"]).toBe("ALREADY_REDRIVEN");
    const entries = await ctx.db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([{ action: "dead_letter.redriven", actorKind: "staff", address: "203.0.113.8" }]);
    expect((await browser.mutate("operations.redrive", { id: newId() })).status).toBe(404);
    expect((await browser.mutate("operations.redrive", { id: "1 or 1=1" })).status).toBe(400);
  });

  test("sends all, and learns how many are left", async ({ ctx, onCall }) => {
    const browser = await onCall("operations.read", "operations.redrive");
    for (let n = 0; n < 3; n += 1) await aLetter(ctx, "catalog-changes");
    const step = (await browser.mutate("operations.redriveAll", { queue: "catalog-changes" })).data as RedriveStep;
    expect(step).toMatchObject({ redriven: 3, left: { count: 0, more: false } });
    const page = (await browser.query("operations.deadLetters", { queue: "catalog-changes", state: "redriven" }))
      .data as Page<DeadLetterRow>;
    expect(page.items).toHaveLength(3);
    expect(page.items.every((row) => row.redrivenBy !== null && row.redrivenAt !== null)).toBe(true);
    expect((await browser.mutate("operations.redriveAll", { queue: "no-such-queue" })).status).toBe(400);
  });
});

test("without the permission nothing is seen", async ({ ctx, onCall }) => {
  const browser = await onCall("orders.read", "operations.redrive");
  const id = await aLetter(ctx);
  for (const [path, input] of [
    ["queues", undefined],
    ["deadLetters", {}],
    ["deadLetter", { id }],
    ["outbox", undefined],
    ["webhooks", {}],
    ["jobs", undefined],
    ["health", undefined],
  ] as const)
    expect((await browser.query(`operations.${path}`, input)).error?.data).toMatchObject({ code: "NOT_PERMITTED" });
});
