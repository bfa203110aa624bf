import { expect, test } from "vitest";
import { onceAtATime } from "./once-at-a-time.ts";

test("what is pressed twice is sent once, what differs is sent by itself, and after the answer it can be sent again", async () => {
  const sent: unknown[] = [];
  const underWay = new Map<string, Promise<string>>();
  const ask = (input: unknown) =>
    onceAtATime(underWay, input, (one) => {
      sent.push(one);
      return Promise.resolve(`answer ${sent.length}`);
    });
  const answers = [ask({ orderId: "a" }), ask({ orderId: "a" }), ask({ orderId: "b" })];
  expect(await Promise.all(answers)).toEqual(["answer 1", "answer 1", "answer 2"]);
  expect(await ask({ orderId: "a" })).toBe("answer 3");
  expect(sent).toEqual([{ orderId: "a" }, { orderId: "b" }, { orderId: "a" }]);
});

test("what failed can be sent again", async () => {
  const underWay = new Map<string, Promise<never>>();
  const fail = () => onceAtATime(underWay, undefined, () => Promise.reject(new Error("no answer")));
  await expect(fail()).rejects.toThrow("no answer");
  expect(underWay.size).toBe(0);
});
