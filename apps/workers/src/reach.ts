import { connect } from "node:net";
import { Busy } from "@cartwright/kernel/errors";

const PATIENCE_MS = 3_000;

/** Resolves when something answers HTTP there, whatever it says; rejects when nothing does, or it says that it cannot. */
export async function reachHttp(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: "manual" });
  await answer.body?.cancel();
  if (answer.status >= 500) throw new Busy(`It answers with status ${answer.status}.`);
}

/** Resolves when a mail server greets us there, or, where it wants encryption first, takes the connection. */
export function reachMail(url: string): Promise<void> {
  const { protocol, hostname, port } = new URL(url);
  const encrypted = protocol === "smtps:";
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || (encrypted ? 465 : 25)), timeout: PATIENCE_MS });
    const end = (error?: Error) => {
      socket.end(encrypted ? "" : "QUIT\r\n");
      socket.destroySoon();
      if (error === undefined) resolve();
      else reject(error);
    };
    socket.once("connect", () => {
      if (encrypted) end();
    });
    socket.once("data", (greeting) =>
      end(greeting.toString().startsWith("220") ? undefined : new Busy("It does not greet us as a mail server does.")),
    );
    socket.once("timeout", () => end(new Busy("It does not answer in time.")));
    socket.once("error", reject);
  });
}
