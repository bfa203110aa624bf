import { money } from "@cartwright/kernel/money";
import { newId } from "@cartwright/kernel/id";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attempt, NEXT_STATES, operationKey, statusOf } from "./attempt.ts";
import { AttemptState } from "./contract.ts";

const anAttempt = (more: Partial<Attempt> = {}): Attempt => ({
  id: newId(),
  orderId: newId(),
  state: "authorising",
  amount: money(2800, "USD"),
  token: "tok_12345678",
  returnUrl: "https://shop.example/orders/1",
  gatewayReference: null,
  challengeUrl: null,
  failureCode: null,
  captureRefusals: 0,
  card: null,
  ...more,
});

describe("an attempt to pay", () => {
  test("is captured at most once and only out of a capture that we asked for", () => {
    expect(AttemptState.options.filter((state) => NEXT_STATES[state].includes("captured"))).toEqual(["capturing"]);
    expect(NEXT_STATES.captured).toEqual([]);
  });

  test("whatever path it takes, it never goes from let-go back to charged", () => {
    const reachable = (from: AttemptState, seen = new Set<AttemptState>()): Set<AttemptState> => {
      for (const next of NEXT_STATES[from]) if (!seen.has(next)) reachable(next, seen.add(next));
      return seen;
    };
    expect([...reachable("voiding")]).toEqual(["voided"]);
    expect([...reachable("failed")]).toEqual([]);
  });

  test("asks the gateway under one key per operation, and under a new one only after a definite refusal", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (first, second) => {
        const attempt = anAttempt();
        const a = operationKey({ ...attempt, captureRefusals: first }, "capture");
        const b = operationKey({ ...attempt, captureRefusals: second }, "capture");
        expect(a === b).toBe(first === second);
      }),
    );
    const attempt = anAttempt();
    expect(operationKey(attempt, "authorise")).toBe(operationKey({ ...attempt, state: "needs_action" }, "authorise"));
    expect(operationKey(attempt, "authorise")).not.toBe(operationKey(attempt, "void"));
  });
});

describe("what the customer learns", () => {
  test("a decline is told with a reason from a closed list, never with the gateway's own words", () => {
    expect(statusOf(anAttempt({ state: "failed", failureCode: "insufficient_funds" })).reason).toBe(
      "insufficient_funds",
    );
    expect(statusOf(anAttempt({ state: "failed", failureCode: "do_not_honor; issuer=…" })).reason).toBe("generic");
  });

  test("money that was held and let go again is told from an attempt that never held any", () => {
    expect(statusOf(anAttempt({ state: "voided" })).kind).toBe("released");
    expect(statusOf(anAttempt({ state: "expired" })).kind).toBe("ended");
  });

  test("the challenge's address is shown only while it is needed", () => {
    const challengeUrl = "https://gateway.example/challenge/1";
    expect(statusOf(anAttempt({ state: "needs_action", challengeUrl })).challengeUrl).toBe(challengeUrl);
    expect(statusOf(anAttempt({ state: "captured", challengeUrl })).challengeUrl).toBeNull();
  });
});
