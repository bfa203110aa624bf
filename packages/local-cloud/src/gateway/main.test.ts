import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../ports/free-port.ts";
import { aCaller, aFolder, aReceiver, SECRET_KEY, SHOP, WEBHOOK_SECRET } from "./testing.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

async function aProcess(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("it did not start"))),
  ]);
  return child;
}

async function environment(webhookUrl: string): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    GATEWAY_PORT: port,
    GATEWAY_PUBLIC_URL: `http://127.0.0.1:${port}`,
    GATEWAY_DATA_DIR: aFolder(),
    GATEWAY_SECRET_KEY: SECRET_KEY,
    GATEWAY_WEBHOOK_SECRET: WEBHOOK_SECRET,
    GATEWAY_WEBHOOK_URL: webhookUrl,
    GATEWAY_ALLOWED_ORIGINS: SHOP,
    GATEWAY_TEST_CONTROLS: "1",
  };
}

test("a kill -9 loses no payment, no answer, no token, no fault and no webhook", async () => {
  let open = false;
  const shop = await aReceiver(() => (open ? 200 : 503));
  const env = await environment(shop.url);
  const gateway = aCaller(String(env["GATEWAY_PUBLIC_URL"]));
  const first = await aProcess(env);
  await gateway.post("/test/faults", { api: { latencyMs: 1 } });
  const order = await gateway.order("4242424242424242");
  const unused = await gateway.order("4242424242424242");
  const before = await gateway.post("/v1/payments", order, "k");
  const slow = await gateway.order("4000000100000100");
  const cut = gateway.post("/v1/payments", slow, "in-flight").catch(() => "cut");
  await expect.poll(async () => (await gateway.post("/v1/payments", slow, "in-flight")).status).toBe(409);
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(await cut).toBe("cut");

  open = true;
  await aProcess(env);
  expect((await gateway.post("/v1/payments", order, "k")).body).toEqual(before.body);
  expect((await gateway.post("/v1/payments", unused)).body["status"]).toBe("authorised");
  expect((await gateway.post("/v1/payments", slow, "in-flight")).body["status"]).toBe("authorised");
  await expect.poll(() => new Set(shop.received.map(({ raw }) => raw)).size, { timeout: 8_000 }).toBe(3);
  expect((await gateway.get("/v1/book")).body["entries"]).toHaveLength(3);
});

test("it stops in order when asked to", async () => {
  const shop = await aReceiver();
  const env = await environment(shop.url);
  const child = await aProcess(env);
  const gateway = aCaller(String(env["GATEWAY_PUBLIC_URL"]));
  const slow = gateway.pay("4000000100000803");
  await expect.poll(() => shop.received.length).toBe(1);
  child.kill("SIGTERM");
  expect((await slow).body["status"]).toBe("authorised");
  const [code] = (await once(child, "exit")) as [number | null];
  expect(code).toBe(0);
});

test("a wrong environment is named and nothing starts", async () => {
  const child = spawn(process.execPath, [MAIN], {
    env: { GATEWAY_PORT: "70000" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(1);
  for (const name of ["GATEWAY_PORT", "GATEWAY_DATA_DIR", "GATEWAY_SECRET_KEY"]) expect(said).toContain(name);
});
