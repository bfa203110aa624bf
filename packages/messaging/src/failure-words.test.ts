import { expect, test } from "vitest";
import { z } from "zod";
import { failureWords } from "./failure-words.ts";

test("an error is told by its code, or its cause's, or its name", () => {
  expect(failureWords(Object.assign(new Error("no"), { code: "E1" })).code).toBe("E1");
  expect(failureWords(new Error("outer", { cause: Object.assign(new Error("inner"), { code: "23505" }) })).code).toBe(
    "23505",
  );
  expect(failureWords(new TypeError("no")).code).toBe("TypeError");
  expect(failureWords("a string was thrown")).toEqual({ code: "UNKNOWN", message: "a string was thrown" });
});

test("its sentence is one line without people, secrets and what was in a row, and not long", () => {
  const { message } = failureWords(
    new Error(
      "for ana@example.com,\n  sk_live_123456789 and 4242424242424242: Key (line1, city)=(12 Mill Lane, York) exists",
    ),
  );
  expect(message).toBe("for [e-mail], [redacted] and [redacted]: Key (line1, city)=(…) exists");
  expect(failureWords(new Error("x".repeat(9_000))).message).toHaveLength(500);
});

test("a payload that does not fit says where", () => {
  const { error } = z.object({ orderId: z.uuid() }).safeParse({ orderId: 7 });
  expect(failureWords(error)).toMatchObject({
    code: "ZodError",
    message: expect.stringContaining("orderId") as string,
  });
});
