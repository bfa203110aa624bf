import { createServer, type AddressInfo, type Server } from "node:net";
import { expect, test } from "vitest";
import { freePort, freePorts, isTaken } from "./free-port.ts";
import { freePortBlock } from "./free-port-block.ts";
import { requireFreePort, takenPortMessage } from "./require-free-port.ts";

test("a taken port is refused by name, with the variable that moves us and who has it", async () => {
  const server = await listening("127.0.0.1");
  const { port } = server.address() as AddressInfo;
  await expect(requireFreePort(port, "the storefront", "STOREFRONT_PORT")).rejects.toThrow(
    new RegExp(`Port ${port}, wanted for the storefront, is taken by .*STOREFRONT_PORT=\\d+ npm start`),
  );
  server.close();
});

test("a port that is taken in the other address family only counts as taken: localhost means either", async ({
  skip,
}) => {
  const server = await listening("::1").catch(() => skip("this machine has no IPv6"));
  expect(await isTaken((server.address() as AddressInfo).port)).toBe(true);
  server.close();
});

test("the port that a message proposes is one that exists", () => {
  expect(takenPortMessage(3000, "x", "X_PORT", undefined)).toContain("X_PORT=13000");
  expect(takenPortMessage(60_000, "x", "X_PORT", undefined)).toContain("X_PORT=59000");
});

test("free ports are free, and no two of them are the same", async () => {
  const ports = await freePorts(5);
  expect(new Set([...ports, await freePort()]).size).toBeGreaterThanOrEqual(5);
  expect(await Promise.all(ports.map(isTaken))).toEqual(ports.map(() => false));
  const first = await freePortBlock(10);
  expect(await isTaken(first + 9)).toBe(false);
});

function listening(host: string): Promise<Server> {
  const server = createServer();
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(0, host, () => done(server));
  });
}
