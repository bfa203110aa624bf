import { expect, test } from "vitest";
import { problemOf } from "./problem.ts";

test("a refusal keeps its code, its sentence and the time after which it helps to ask again", () => {
  const data = {
    code: "PURCHASE_UNDER_WAY",
    details: { total: 1 },
    fields: { "address.postcode": "Enter the postcode." },
    retryAfterMs: 1_000,
  };
  const problem = problemOf(Object.assign(new Error("One moment, please."), { data }));
  expect(problem).toEqual({
    code: "PURCHASE_UNDER_WAY",
    message: "One moment, please.",
    details: { total: 1 },
    fields: data.fields,
    retryAfterMs: 1_000,
  });
});

test("an answer that never came, or came from somebody else than the BFF, is a lost connection and may be tried again", () => {
  for (const error of [
    new TypeError("Failed to fetch"),
    Object.assign(new Error("Unexpected token <"), { data: undefined }),
    null,
    "boom",
  ]) {
    expect(problemOf(error)).toMatchObject({ code: "NO_ANSWER", retryAfterMs: 1_000 });
  }
});
