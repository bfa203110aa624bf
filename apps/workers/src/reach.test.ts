import { once } from "node:events";
import { createServer as createHttp, type Server as HttpServer } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { onTestFinished, expect, test } from "vitest";
import { reachHttp, reachMail } from "./reach.ts";

async function listening(server: Server | HttpServer): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const answering = async (status: number) =>
  `http://127.0.0.1:${await listening(createHttp((_request, response) => response.writeHead(status).end("hello")))}`;

test("whatever answers is there, unless it says that it cannot", async () => {
  await reachHttp(await answering(200));
  await reachHttp(await answering(404));
  await expect(reachHttp(await answering(503))).rejects.toThrow("503");
});

test("a closed door says so by its code", async () => {
  const server = createTcp();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  await expect(reachHttp(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  await expect(reachMail(`smtp://127.0.0.1:${port}`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a mail server greets, and is taken leave of; anything else is none", async () => {
  const heard: string[] = [];
  const speaking = (greeting: string) =>
    listening(
      createTcp((socket) => {
        socket.on("data", (bytes) => heard.push(bytes.toString()));
        socket.write(greeting);
      }),
    );
  await reachMail(`smtp://127.0.0.1:${await speaking("220 ready\r\n")}`);
  await expect(reachMail(`smtp://127.0.0.1:${await speaking("SSH-2.0-x\r\n")}`)).rejects.toThrow("greet");
  await expect.poll(() => heard).toContain("QUIT\r\n");
});
