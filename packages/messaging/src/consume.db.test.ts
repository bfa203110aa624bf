import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { Busy } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { expect } from "vitest";
import { z } from "zod";
import { type Consumer, consume, consumeRemote } from "./consume.ts";
import { dispatcher, isTransient, UnknownEvent } from "./dispatch.ts";
import { defineEvent } from "./event.ts";

const orderPaid = defineEvent("order.paid", z.object({ orderId: z.uuid() }));

const bodyOf = (orderId: string, eventId: string = newId()) =>
  JSON.stringify({ eventId, type: "order.paid", payload: { orderId }, trace: null });

/** One effect is one row; two effects of one event are two. */
const takeEffect = (ctx: TxCtx, orderId: string) =>
  ctx.db
    .$executeRaw`insert into payments.journal (id, kind, reference, order_id, at) values (gen_random_uuid(), 'capture', ${newId()}::uuid, ${orderId}::uuid, now())`;

const effectsOf = async (ctx: RootCtx, orderId: string) =>
  (await ctx.db.$queryRaw<unknown[]>`select 1 from payments.journal where order_id = ${orderId}::uuid`).length;

const counter = consume("count", orderPaid, (ctx, event) => takeEffect(ctx, event.orderId));

/** What proves the promise “exactly once”: the same message eight times at once, then once more. */
async function effectsAfterDuplicates(ctx: RootCtx, consumer: Consumer): Promise<number> {
  const dispatch = dispatcher([consumer]);
  const orderId = newId();
  const body = bodyOf(orderId);
  await Promise.all(Array.from({ length: 8 }, () => dispatch(ctx, body)));
  await dispatch(ctx, body);
  return effectsOf(ctx, orderId);
}

test("an event takes effect once, however often and in parallel it comes", async ({ ctx }) => {
  expect(await effectsAfterDuplicates(ctx, counter)).toBe(1);
});

test("planted: a consumer without the inbox is caught by the same check", async ({ ctx }) => {
  const careless: Consumer = {
    name: "careless",
    type: "order.paid",
    handle: async (ctx, _eventId, payload) => {
      await inTransaction(ctx, (ctx) => takeEffect(ctx, orderPaid.schema.parse(payload).orderId));
    },
  };
  expect(await effectsAfterDuplicates(ctx, careless)).toBe(9);
});

test("two consumers of one event each take effect once", async ({ ctx }) => {
  const other = consume("count-again", orderPaid, (ctx, event) => takeEffect(ctx, event.orderId));
  const dispatch = dispatcher([counter, other]);
  const orderId = newId();
  const body = bodyOf(orderId);
  await dispatch(ctx, body);
  await dispatch(ctx, body);
  expect(await effectsOf(ctx, orderId)).toBe(2);
});

test("an effect that fails leaves no trace in the inbox, so that the next try does it", async ({ ctx }) => {
  let tries = 0;
  const shaky = consume("shaky", orderPaid, async (ctx, event) => {
    await takeEffect(ctx, event.orderId);
    tries += 1;
    if (tries === 1) throw new Error("half way");
  });
  const orderId = newId();
  const body = bodyOf(orderId);
  await expect(dispatcher([shaky])(ctx, body)).rejects.toThrow("half way");
  expect(await effectsOf(ctx, orderId)).toBe(0);
  await dispatcher([shaky])(ctx, body);
  expect(await effectsOf(ctx, orderId)).toBe(1);
});

function aRemote(crashAt: "after call" | "never") {
  const keys: string[] = [];
  let crashes = crashAt === "never" ? 0 : 1;
  const consumer = consumeRemote("call-elsewhere", orderPaid, {
    claim: async (_ctx, event) => ({ orderId: event.orderId, key: `${event.orderId}:charge` }),
    call: async (_ctx: RootCtx, work: { orderId: string; key: string }) => {
      keys.push(work.key);
      if (crashes > 0) {
        crashes -= 1;
        throw new Error("killed");
      }
      return "done";
    },
    settle: (ctx, work) => takeEffect(ctx, work.orderId),
  });
  return { consumer, keys };
}

test("a worker that dies between call and settle calls again under the same key, and the result is recorded once", async ({
  ctx,
}) => {
  const { consumer, keys } = aRemote("after call");
  const orderId = newId();
  const body = bodyOf(orderId);
  await expect(dispatcher([consumer])(ctx, body)).rejects.toThrow("killed");
  await dispatcher([consumer])(ctx, body);
  await dispatcher([consumer])(ctx, body);
  expect(keys).toEqual([`${orderId}:charge`, `${orderId}:charge`]);
  expect(await effectsOf(ctx, orderId)).toBe(1);
});

test("two workers with one remote event may both call, under one key, and record one result", async ({ ctx }) => {
  const { consumer, keys } = aRemote("never");
  const orderId = newId();
  const body = bodyOf(orderId);
  await Promise.all([1, 2, 3].map(() => dispatcher([consumer])(ctx, body)));
  expect(new Set(keys).size).toBe(1);
  expect(await effectsOf(ctx, orderId)).toBe(1);
});

test("a redrive from the dead letters with the same event id is harmless", async ({ ctx }) => {
  const orderId = newId();
  const eventId = newId();
  await dispatcher([counter])(ctx, bodyOf(orderId, eventId));
  await dispatcher([counter])(ctx, bodyOf(orderId, eventId));
  expect(await effectsOf(ctx, orderId)).toBe(1);
});

test.for([
  ["no JSON", "{"],
  ["no envelope", "[]"],
  ["an event id that is none", '{"eventId":"1","type":"order.paid","payload":{},"trace":null}'],
  [
    "a payload that its schema refuses",
    JSON.stringify({ eventId: newId(), type: "order.paid", payload: { orderId: "1" }, trace: null }),
  ],
])("a message with %s is refused for good", async ([_name, body], { ctx }) => {
  const error = await dispatcher([counter])(ctx, body!).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(isTransient(error)).toBe(false);
});

test("a type that the table does not have is refused for good", async ({ ctx }) => {
  const body = JSON.stringify({ eventId: newId(), type: "order.teleported", payload: {}, trace: null });
  await expect(dispatcher([counter])(ctx, body)).rejects.toBeInstanceOf(UnknownEvent);
});

test("busy, a database that is away and a cut connection are reasons to wait", async ({ ctx, databaseUrl }) => {
  expect(isTransient(new Busy())).toBe(true);
  expect(isTransient(new Error("a bug"))).toBe(false);

  const { openDatabase } = await import("@cartwright/db/client");
  const nowhere = openDatabase({ url: databaseUrl.replace(/:\d+\//, ":1/"), poolSize: 1, name: "nowhere" });
  const away = await dispatcher([counter])({ ...ctx, db: nowhere.db }, bodyOf(newId())).catch(
    (caught: unknown) => caught,
  );
  expect(isTransient(away)).toBe(true);
  await nowhere.close();

  const cutting = consume("cut", orderPaid, async (inner) => {
    const [own] = await inner.db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await ctx.db.$queryRaw`select pg_terminate_backend(${own!.pid}::int)`;
    await takeEffect(inner, newId());
  });
  const cut = await dispatcher([cutting])(ctx, bodyOf(newId())).catch((caught: unknown) => caught);
  expect(isTransient(cut)).toBe(true);
});
