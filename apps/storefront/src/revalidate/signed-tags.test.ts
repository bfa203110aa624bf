import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signedTags } from "./signed-tags.ts";

const SECRET = "a-secret-of-thirty-two-characters";
const now = new Date("2026-11-21T12:00:00Z");
const at = String(now.getTime() / 1000);
const sign = (timestamp: string, body: string) =>
  createHmac("sha256", SECRET).update(`${timestamp}.${body}`).digest("hex");
const request = (body: string, timestamp = at) => ({ body, timestamp, signature: sign(timestamp, body) });

test("what our workers signed is believed", () => {
  expect(signedTags(request('{"tags":["product:1","listing:us"]}'), SECRET, now)).toEqual(["product:1", "listing:us"]);
});

test("another secret, another body, no signature, or one of another length is refused", () => {
  const good = request('{"tags":["product:1"]}');
  expect(signedTags(good, "another-secret-of-32-characters!!", now)).toBeNull();
  expect(signedTags({ ...good, body: '{"tags":["product:2"]}' }, SECRET, now)).toBeNull();
  expect(signedTags({ ...good, signature: null }, SECRET, now)).toBeNull();
  expect(signedTags({ ...good, timestamp: null }, SECRET, now)).toBeNull();
  expect(signedTags({ ...good, signature: "00" }, SECRET, now)).toBeNull();
});

test("a request of yesterday is a replay, even with its signature", () => {
  expect(signedTags(request('{"tags":["product:1"]}', String(Number(at) - 86_400)), SECRET, now)).toBeNull();
});

test("a signed body that is no list of tags is refused", () => {
  for (const body of ["", "[]", '{"tags":[]}', '{"tags":[7]}', "{"])
    expect(signedTags(request(body), SECRET, now)).toBeNull();
});
