import { QUEUE_NAMES, type QueueName } from "@cartwright/messaging/queues";
import { ROUTES } from "@cartwright/messaging/routing";
import { expect, test } from "vitest";
import { CONSUMERS } from "./dispatchers.ts";
import { QUEUE_OF_ROLE, ROLES, Roles } from "./roles.ts";

const routes = Object.entries(ROUTES).flatMap(([type, queues]) => queues.map((queue: QueueName) => ({ type, queue })));
const consumers = QUEUE_NAMES.flatMap((queue) => CONSUMERS[queue].map((consumer) => ({ queue, ...consumer })));

test.each(routes)("$type on $queue has a consumer", ({ type, queue }) => {
  expect(CONSUMERS[queue].filter((consumer) => consumer.type === type)).not.toEqual([]);
});

test.each(consumers)("$name on $queue has a route", ({ type, queue }) => {
  expect(ROUTES[type]).toContain(queue);
});

test("no two consumers have one name: it is half of the inbox key", () => {
  const names = consumers.map((consumer) => consumer.name);
  expect(new Set(names).size).toBe(names.length);
});

test("every queue is worked off by a role", () => {
  expect(new Set(Object.values(QUEUE_OF_ROLE))).toEqual(new Set(QUEUE_NAMES));
});

test("roles come as a list; an unknown one and none at all are refused", () => {
  expect(Roles.parse(" relay, orders,relay ")).toEqual(["relay", "orders"]);
  expect(Roles.parse(ROLES.join(","))).toEqual([...ROLES]);
  expect(Roles.safeParse("relay,teleport").success).toBe(false);
  expect(Roles.safeParse("").success).toBe(false);
});
