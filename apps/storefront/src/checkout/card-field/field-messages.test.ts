import { expect, test } from "vitest";
import { fieldMessage } from "./field-messages.ts";

const frame = {};
const from = { origin: "https://gateway.example", frame };
const heard = (data: unknown, more: object = {}) =>
  fieldMessage({ origin: from.origin, source: frame, data, ...more }, from);
const token = { type: "gateway.token", requestId: "card-1", token: "tok_12345678", brand: "visa", last4: "4242" };

test("a token is taken from the gateway's own frame", () => {
  expect(heard(token)).toEqual({ type: "token", requestId: "card-1", token: "tok_12345678" });
});

test("whoever else posts the same message is not heard", () => {
  expect(heard(token, { origin: "https://evil.example" })).toBeNull();
  expect(heard(token, { origin: "https://gateway.example.evil.example" })).toBeNull();
  expect(heard(token, { source: {} })).toBeNull();
  expect(
    fieldMessage({ origin: from.origin, source: null, data: token }, { origin: from.origin, frame: null }),
  ).toBeNull();
});

test("what is malformed or unknown is passed over", () => {
  for (const data of [
    null,
    "gateway.token",
    {},
    { type: "gateway.token" },
    { ...token, token: 7 },
    { ...token, requestId: undefined },
    { type: "gateway.height", height: 1e9 },
    { type: "other" },
  ]) {
    expect(heard(data)).toBeNull();
  }
});

test("errors keep their sentence and, where the field shows them itself, the field's name", () => {
  const error = { type: "gateway.error", requestId: "card-2", message: "This card has expired." };
  expect(heard({ ...error, field: "expiry" })).toEqual({
    type: "error",
    requestId: "card-2",
    message: "This card has expired.",
    field: "expiry",
  });
  expect(heard(error)).toMatchObject({ field: null });
});
