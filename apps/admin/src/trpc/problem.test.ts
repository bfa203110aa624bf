import { expect, test } from "vitest";
import { problemOf } from "./problem.ts";

const failed = (message: string, data: Record<string, unknown>) => Object.assign(new Error(message), { data });

test("only a session that is over sends people to sign in; a wrong password does not", () => {
  expect(problemOf(failed("Please sign in.", { code: "SIGN_IN_NEEDED", httpStatus: 401 })).kind).toBe("signed_out");
  expect(problemOf(failed("No.", { code: "WRONG_CREDENTIALS", httpStatus: 401 })).kind).toBe("other");
});

test("a conflict, a missing permission and a bug are told apart by their status", () => {
  const kinds = [409, 403, 500].map((httpStatus) => problemOf(failed("No.", { code: "X", httpStatus })).kind);
  expect(kinds).toEqual(["conflict", "refused", "broken"]);
});

test("whoever was too fast learns when to come back", () => {
  const data = { code: "TOO_MANY_TRIES", httpStatus: 429, retryAfterMs: 870_500 };
  expect(problemOf(failed("Too many wrong tries.", data)).message).toBe("Too many wrong tries. (in 15 minutes)");
  expect(problemOf(failed("Wait.", { ...data, retryAfterMs: 40_100 })).message).toBe("Wait. (in 41 seconds)");
});

test("a refusal that names a field stands beside it", () => {
  const data = { code: "WEAK_PASSWORD", httpStatus: 422, details: { field: "password" } };
  expect(problemOf(failed("Too common.", data)).fields).toEqual({ password: "Too common." });
});

test("an answer that never came, or came from somebody else, is a lost connection", () => {
  for (const error of [new TypeError("Failed to fetch"), null, "boom"])
    expect(problemOf(error)).toMatchObject({ kind: "no_answer", code: "NO_ANSWER" });
});
