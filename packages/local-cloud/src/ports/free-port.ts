import { createServer } from "node:net";

/** A port of this machine that nobody uses at the moment. Take it soon: nothing reserves it. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port!;
}

/** Different free ports, held until all of them are known so that none is given twice. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listening(0, "127.0.0.1")));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** Whether somebody listens on this port of the loopback, in either address family. */
export async function isTaken(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) {
    try {
      const server = await listening(port, host);
      await new Promise((done) => server.close(done));
    } catch (error) {
      // A machine without IPv6 is no reason to call the port taken.
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return true;
    }
  }
  return false;
}

function listening(port: number, host: string): Promise<ReturnType<typeof createServer>> {
  const server = createServer();
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen({ port, host, exclusive: true }, () => done(server));
  });
}
