import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface Listening {
  /** Takes nothing new, answers what is in hand for at most 5 seconds, then cuts. */
  close(): Promise<void>;
}

/** Answers HTTP on a port of the loopback. */
export async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const server = createServer((request, response) => void answer(request, response));
  server.requestTimeout = 30_000;
  await new Promise<void>((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  return {
    close: async () => {
      const done = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 5_000);
      await done;
      clearTimeout(force);
    },
  };
}
