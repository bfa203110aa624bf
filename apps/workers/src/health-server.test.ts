import { expect, test } from "vitest";
import { startHealthServer } from "./health-server.ts";

const address = { port: 0, host: "127.0.0.1" };

test("ready says who is away and why, live touches nothing", async () => {
  let away = false;
  const database = {
    name: "database",
    check: () => (away ? Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED" })) : Promise.resolve()),
  };
  const server = await startHealthServer([database], address);
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  try {
    expect((await get("/ready")).status).toBe(200);
    away = true;
    const answer = await get("/ready");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ready: false,
      dependencies: [{ name: "database", ok: false, reason: "ECONNREFUSED" }],
    });
    expect((await get("/live")).status).toBe(200);
    expect((await get("/else")).status).toBe(404);
  } finally {
    await server.stop();
  }
});

test("a process that stops is no longer ready, and still alive", async () => {
  const server = await startHealthServer([], address);
  server.drain();
  try {
    expect((await fetch(`http://127.0.0.1:${server.port}/ready`)).status).toBe(503);
    expect((await fetch(`http://127.0.0.1:${server.port}/live`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});
