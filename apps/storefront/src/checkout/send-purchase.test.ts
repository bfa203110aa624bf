import { expect, test } from "vitest";
import { sendPurchase, waitBefore } from "./send-purchase.ts";

const refusal = (code: string, retryAfterMs: number | null = null) =>
  Object.assign(new Error("No."), { data: { code, details: {}, fields: {}, retryAfterMs } });
const lost = () => new TypeError("Failed to fetch");

/** Answers one after the other; numbers place the order. */
function shop(...answers: (Error | number)[]) {
  const waits: number[] = [];
  const send = async () => {
    const answer = answers.shift() ?? lost();
    if (typeof answer === "number") return { number: answer };
    throw answer;
  };
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, outcome: sendPurchase({ send, wait, online: async () => undefined }) };
}

test("a lost connection is tried again, a little later each time, until the order's number comes", async () => {
  const { outcome, waits } = shop(lost(), lost(), lost(), 1001);
  expect(await outcome).toEqual({ kind: "placed", number: 1001 });
  expect(waits).toEqual([1_000, 2_000, 4_000]);
});

test("a purchase that is still being placed is asked for again when the shop says", async () => {
  const { outcome, waits } = shop(refusal("PURCHASE_UNDER_WAY", 1_000), refusal("BUSY", 400), 1002);
  expect(await outcome).toEqual({ kind: "placed", number: 1002 });
  expect(waits).toEqual([1_000, 400]);
});

test("a refusal is told at once and not repeated", async () => {
  const { outcome, waits } = shop(refusal("PRICE_CHANGED"));
  expect(await outcome).toMatchObject({ kind: "refused", problem: { code: "PRICE_CHANGED" } });
  expect(waits).toEqual([]);
});

test("a limit that ends in a minute is told instead of waited for", () => {
  const problem = { code: "TOO_MANY_REQUESTS", message: "", details: {}, fields: {}, retryAfterMs: 42_000 };
  expect(waitBefore(problem, 1)).toBeNull();
});

test("when the shop stays silent, the customer hears that nobody knows, and not that it failed", async () => {
  expect(await shop().outcome).toMatchObject({ kind: "unknown", problem: { code: "NO_ANSWER" } });
  expect(await shop(refusal("INTERNAL_SERVER_ERROR")).outcome).toMatchObject({ kind: "unknown" });
});
