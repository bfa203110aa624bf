import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { commandOf } from "../process/identity.ts";

/** Names the program that listens on a port ("node server.js, pid 4711"); undefined where the machine does not tell. */
export function listenerOf(port: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  const sockets = socketsOn(port);
  const pid = sockets.size > 0 ? holderOf(sockets) : undefined;
  return pid === undefined ? undefined : `“${(commandOf(pid) ?? "?").slice(0, 80)}”, pid ${pid}`;
}

const LISTENING = "0A";

function socketsOn(port: number): Set<string> {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  const found = new Set<string>();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const row of attempt(() => readFileSync(table, "utf8").split("\n").slice(1), [])) {
      const fields = row.trim().split(/\s+/);
      if (fields[3] === LISTENING && fields[1]?.endsWith(`:${wanted}`)) found.add(`socket:[${fields[9]}]`);
    }
  }
  return found;
}

function holderOf(sockets: ReadonlySet<string>): number | undefined {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    for (const descriptor of attempt(() => readdirSync(`/proc/${pid}/fd`), [])) {
      if (sockets.has(attempt(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`), ""))) return Number(pid);
    }
  }
  return undefined;
}

/** Processes come and go while we look, and those of others are closed to us. */
function attempt<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
