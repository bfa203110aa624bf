import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";
import { watchClientAddress } from "./watch-client-address.ts";

test("without a proxy the connection decides, whatever a client claims", () => {
  expect(clientAddress({ peer: "203.0.113.7", forwardedFor: "198.51.100.1" }, 0)).toBe("203.0.113.7");
  expect(clientAddress({ peer: "::ffff:203.0.113.7", forwardedFor: undefined }, 0)).toBe("203.0.113.7");
});

test("behind proxies the address that the outermost of ours saw counts, and nothing that stands before it", () => {
  const forwardedFor = "10.9.9.9, 198.51.100.1, 203.0.113.7";
  expect(clientAddress({ peer: "10.0.0.1", forwardedFor }, 1)).toBe("203.0.113.7");
  expect(clientAddress({ peer: "10.0.0.1", forwardedFor }, 2)).toBe("198.51.100.1");
});

test("a request that came around the proxies is known by its connection", () => {
  expect(clientAddress({ peer: "10.0.0.1", forwardedFor: undefined }, 2)).toBe("10.0.0.1");
  expect(clientAddress({ peer: "10.0.0.1", forwardedFor: "not an address" }, 1)).toBe("10.0.0.1");
});

test("a household of IPv6 is one client, however many addresses it uses", () => {
  const of = (peer: string) => clientAddress({ peer, forwardedFor: undefined }, 0);
  expect(of("2001:db8:1:2::7")).toBe("2001:db8:1:2::/64");
  expect(of("2001:db8:1:2:a:b:c:d")).toBe(of("2001:db8:1:2::7"));
  expect(of("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(of("::1")).toBe("0:0:0:0::/64");
});

test("the server notes the address itself and throws away what a client sends under that name", async () => {
  watchClientAddress(0);
  const server = createServer((request, response) => response.end(request.headers["x-client-address"]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { "x-client-address": "198.51.100.9", "x-forwarded-for": "198.51.100.9" };
  const seen = await fetch(`http://127.0.0.1:${port}/`, { headers }).then((answer) => answer.text());
  server.close();
  expect(seen).toBe("127.0.0.1");
});
