import type { Logger } from "@cartwright/kernel/logger";
import { Client } from "pg";

export interface WakeUps {
  /** Resolves at the next notification, or after `atMostMs`. */
  next(atMostMs: number): Promise<void>;
  close(): void;
}

const RECONNECT_MS = 2_000;

/** Listens on a connection of its own and reconnects by itself; while it is away only the poll wakes the caller. */
export function wakeUps(databaseUrl: string, channel: "outbox", log: Logger): WakeUps {
  let closed = false;
  let pending = false;
  let client: Client | undefined;
  let ring: (() => void) | undefined;

  const notified = () => {
    pending = true;
    ring?.();
  };
  const connect = async () => {
    if (closed) return;
    client = new Client({ connectionString: databaseUrl, application_name: "relay-listen", keepAlive: true });
    client.on("notification", notified);
    client.on("error", (error) => log.warn({ err: error }, "lost the wake-up connection; polling goes on"));
    client.on("end", () => {
      if (!closed) setTimeout(() => void connect(), RECONNECT_MS).unref();
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      log.warn({ err: error }, "no wake-up connection yet; polling goes on");
      await client.end().catch(() => undefined);
    }
  };
  void connect();

  return {
    next: async (atMostMs) => {
      if (!pending && !closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs);
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      pending = false;
    },
    close: () => {
      closed = true;
      ring?.();
      void client?.end().catch(() => undefined);
    },
  };
}
