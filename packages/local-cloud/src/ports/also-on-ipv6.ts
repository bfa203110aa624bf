import { createServer, Server, type Socket } from "node:net";

/**
 * Loaded with --import before a web server that listens on 127.0.0.1: hands it the connections to ::1 as well, because
 * “localhost” means either. A machine without IPv6 keeps the one family.
 */
const listen = Server.prototype.listen;
Server.prototype.listen = function (this: Server, ...args: unknown[]) {
  this.once("listening", () => addSecondFamily(this));
  return Reflect.apply(listen, this, args) as Server;
} as typeof listen;

function addSecondFamily(first: Server): void {
  const address = first.address();
  if (typeof address !== "object" || address?.address !== "127.0.0.1") return;
  const second = createServer({ noDelay: true }, (socket: Socket) => void first.emit("connection", socket));
  second.on("error", () => undefined);
  first.once("close", () => second.close());
  Reflect.apply(listen, second, [{ port: address.port, host: "::1" }]);
  second.unref();
}
