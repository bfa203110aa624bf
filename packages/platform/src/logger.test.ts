import { Refusal } from "@cartwright/kernel/errors";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLogger } from "./logger.ts";
import { scrubText } from "./scrub.ts";

const CARDS = ["4242424242424242", "4242 4242 4242 4242", "4000-0027-6000-3184", "378282246310005", "6011111111111117"];

function aLog() {
  const lines: string[] = [];
  const log = openLogger({ service: "workers", level: "info", version: "1.2.3", write: (line) => lines.push(line) });
  const last = () => JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  return { log, lines, last };
}

test("a line is JSON with time, level, service, version and the context's ids", () => {
  const { log, last } = aLog();
  log.child({ requestId: "a".repeat(32) }).info({ orderNumber: 1001 }, "order placed");
  expect(last()).toMatchObject({
    level: 30,
    service: "workers",
    version: "1.2.3",
    requestId: "a".repeat(32),
    orderNumber: 1001,
    msg: "order placed",
  });
  expect(new Date(last()["time"] as string).getTime()).toBeGreaterThan(0);
});

test("what is below the level is not written", () => {
  const { log, lines } = aLog();
  log.debug({}, "noise");
  expect(lines).toEqual([]);
});

test("credentials and personal data go at any depth, whatever their spelling", () => {
  const { log, lines, last } = aLog();
  const secrets = {
    authorization: "Bearer abcdefghij",
    Cookie: "a=b",
    "set-cookie": ["sid=1"],
    accessToken: "t-1",
    api_key: "k-1",
    password: "p-1",
    email: "ana@example.com",
    number: "4111",
    cvc: "123",
  };
  log
    .child({ headers: secrets })
    .warn({ deep: [{ er: { still: secrets } }], key: "order-key", clientSecret: "s-1" }, "x");
  for (const text of ["abcdefghij", "a=b", "sid=1", "t-1", "k-1", "p-1", "ana@", "4111", '123"', "order-key", "s-1"])
    expect(lines.join()).not.toContain(text);
  expect(last()["clientSecret"]).toBe("[redacted]");
});

test("an order's number stays readable, a card's does not", () => {
  const { log, last } = aLog();
  log.info({ number: 1001, eventId: "01932c1a-0000-7000-8000-424242424242" }, "x");
  expect(last()).toMatchObject({ number: 1001, eventId: "01932c1a-0000-7000-8000-424242424242" });
  log.info({ number: 4242424242424242, note: 4242424242424242, big: 4242424242424242n }, "x");
  expect(last()).toMatchObject({ number: "[redacted]", note: "[redacted]", big: "[redacted]" });
});

test.each(CARDS)("card number %s never gets out: not in fields, messages, stacks or causes", (card) => {
  const { log, lines } = aLog();
  const cause = Object.assign(new Error(`refused card ${card}`), { body: { raw: `pan=${card}&x=1` } });
  log.error({ err: new Error(`payment with ${card} failed`, { cause }), text: `x${card}y` }, `card ${card} again`);
  expect(lines.join().replaceAll(/[ -]/g, "")).not.toContain(card.replaceAll(/[ -]/g, ""));
});

test("secrets inside text are taken out", () => {
  expect(scrubText("postgres://user:pa55word@db:5432/shop")).not.toContain("pa55word");
  expect(scrubText("/orders/1001?key=abcDEF123&x=1")).toBe("/orders/1001?key=[redacted]&x=1");
  expect(scrubText("Authorization: Bearer abc.def.ghi-jkl")).not.toContain("abc.def");
  expect(scrubText("gateway said no to sk_test_123456789")).not.toContain("123456789");
  expect(scrubText("550 <ana.b@example.com> unknown")).toBe("550 <[e-mail]> unknown");
});

test("an error tells type, message, code, stack and its chain of causes", () => {
  const { log, last } = aLog();
  const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  log.error({ err: new Refusal("BUSY", "busy", "Try again", { cause, retryAfterMs: 10 }) }, "x");
  expect(last()["err"]).toMatchObject({
    type: "Refusal",
    code: "BUSY",
    kind: "busy",
    cause: { message: "connect", code: "ECONNREFUSED" },
  });
});

test("bigint, dates, bytes, maps and cycles do not break a line", () => {
  const { log, last } = aLog();
  const loop: Record<string, unknown> = {
    amount: 28n,
    at: new Date(0),
    bytes: new Uint8Array(3),
    map: new Map([["a", 1]]),
  };
  loop["self"] = loop;
  log.info({ loop }, "x");
  expect(last()["loop"]).toEqual({
    amount: "28",
    at: "1970-01-01T00:00:00.000Z",
    bytes: "[3 bytes]",
    map: { a: 1 },
    self: "[circular]",
  });
});

test("whatever is logged, a line is one JSON object", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withDate: true, withMap: true })),
      fc.string(),
      (fields, message) => {
        const { log, lines } = aLog();
        log.info(fields, message);
        expect(lines).toHaveLength(1);
        expect(JSON.parse(lines[0]!)).toBeTypeOf("object");
      },
    ),
    { numRuns: 200 },
  );
});
