import { startPostgres, type PostgresOptions } from "../postgres/start-postgres.ts";
import { stopProcess } from "../process/stop-process.ts";
import type { Running } from "./part.ts";
import { identityOf } from "../process/identity.ts";

/** PostgreSQL as a part of a stack; healed or made first if need be. */
export async function launchPostgres(options: PostgresOptions, onLine: (text: string) => void): Promise<Running> {
  const server = await startPostgres(options);
  if (server.healed !== undefined) onLine(server.healed);
  const identity = identityOf(server.pid) ?? "";
  return {
    pid: server.pid,
    healthy: Promise.resolve(),
    ended: server.ended.then(() => `see ${server.log}`),
    stop: () => server.stop(),
    kill: async () => {
      await stopProcess({ pid: server.pid, identity, group: false, signals: [["SIGKILL", 5_000]] });
      await server.ended;
    },
  };
}
