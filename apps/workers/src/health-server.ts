import { createServer } from "node:http";
import { type Dependency, readinessOf } from "@cartwright/platform/health";

export interface HealthServer {
  readonly port: number;
  /** From now on /ready says no, so that nobody counts on this process. */
  drain(): void;
  stop(): Promise<void>;
}

/**
 * GET /live: 200 while the process runs, touching nothing. GET /ready: 200 when everything it needs answers, else 503; the body
 * says who does not and why, in codes. Refuses a taken port.
 */
export async function startHealthServer(
  dependencies: readonly Dependency[],
  address: { readonly port: number; readonly host: string },
): Promise<HealthServer> {
  let draining = false;
  const answerOf = async (path: string | undefined): Promise<[status: number, body: object]> => {
    if (path === "/live") return [200, { live: true }];
    if (path !== "/ready") return [404, { error: "not found" }];
    if (draining) return [503, { ready: false, dependencies: [], reason: "stopping" }];
    const readiness = await readinessOf(dependencies);
    return [readiness.ready ? 200 : 503, readiness];
  };
  const server = createServer((request, response) => {
    void answerOf(request.method === "GET" ? request.url : undefined).then(([status, body]) =>
      response
        .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
        .end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : address.port,
    drain: () => void (draining = true),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
