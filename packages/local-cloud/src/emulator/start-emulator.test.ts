import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { giveKeptObjects, keepObjects } from "./kept-objects.ts";
import { startEmulator } from "./start-emulator.ts";

const ask = async (url: string, action: string, body: object) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { QueueUrl?: string; Messages?: { Body: string; ReceiptHandle: string }[] };
};

test("queues and messages are there again after a restart, under the address of the new port", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "cartwright-"));
  const first = await startEmulator({ dataDir });
  const { QueueUrl } = await ask(first.url, "CreateQueue", { QueueName: "notification" });
  expect(QueueUrl).toBe(`${first.url}/000000000000/notification`);
  await ask(first.url, "SendMessage", { QueueUrl, MessageBody: "kept" });
  await first.stop();

  const second = await startEmulator({ dataDir });
  const moved = await ask(second.url, "GetQueueUrl", { QueueName: "notification" });
  expect(moved.QueueUrl).toBe(`${second.url}/000000000000/notification`);
  const { Messages } = await ask(second.url, "ReceiveMessage", { QueueUrl: moved.QueueUrl });
  expect(Messages?.[0]?.Body).toBe("kept");
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

test("a message that is put back at once comes again, also after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "cartwright-"));
  const first = await startEmulator({ dataDir });
  const { QueueUrl } = await ask(first.url, "CreateQueue", { QueueName: "notification" });
  await ask(first.url, "SendMessage", { QueueUrl, MessageBody: "kept" });
  for (let time = 0; time < 2; time += 1) {
    const { Messages } = await ask(first.url, "ReceiveMessage", { QueueUrl });
    expect(Messages?.map(({ Body }) => Body)).toEqual(["kept"]);
    const [{ ReceiptHandle } = { ReceiptHandle: "" }] = Messages ?? [];
    await ask(first.url, "ChangeMessageVisibility", { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
  }
  await first.stop();

  const second = await startEmulator({ dataDir });
  const moved = await ask(second.url, "GetQueueUrl", { QueueName: "notification" });
  const { Messages } = await ask(second.url, "ReceiveMessage", { QueueUrl: moved.QueueUrl });
  expect(Messages?.map(({ Body }) => Body)).toEqual(["kept"]);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

test("answers its health check and a long poll does not hold up its end", async () => {
  const emulator = await startEmulator();
  expect((await fetch(`${emulator.url}/health`)).status).toBe(200);
  const { QueueUrl } = await ask(emulator.url, "CreateQueue", { QueueName: "idle" });
  const poll = ask(emulator.url, "ReceiveMessage", { QueueUrl, WaitTimeSeconds: 20 }).catch(() => "closed");
  await emulator.stop();
  await poll;
});

test("pictures made for one emulator need not be made for the next; queues and the rest are not handed on", async () => {
  const [first, kept, second] = ["first", "kept", "second"].map((name) =>
    join(mkdtempSync(join(tmpdir(), "cartwright-")), name),
  ) as [string, string, string];
  const put = (url: string, key: string) => fetch(`${url}/shop/${key}`, { method: "PUT", body: key });
  const one = await startEmulator({ dataDir: first });
  await fetch(`${one.url}/shop`, { method: "PUT" });
  await put(one.url, "media/a/320.webp");
  await put(one.url, "seed/mark");
  await ask(one.url, "CreateQueue", { QueueName: "notification" });
  await one.stop();
  keepObjects(first, kept, "media/");

  giveKeptObjects(kept, second);
  const other = await startEmulator({ dataDir: second });
  expect(await (await fetch(`${other.url}/shop/media/a/320.webp`)).text()).toBe("media/a/320.webp");
  expect((await fetch(`${other.url}/shop/seed/mark`)).status).toBe(404);
  expect(await (await fetch(`${other.url}/_fauxqs/queues`)).json()).toEqual([]);
  await other.stop();
});
