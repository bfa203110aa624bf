import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../gateway.ts";
import { readFaults, type Faults } from "../webhooks/faults.store.ts";
import { json, type Answer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import { readCall } from "./call.ts";
import { routed } from "./routes.ts";

/** How long a call that “never answers” is held before it is cut: longer than any caller should wait. */
const HANGS_MS = 60_000;

/** Reads a request, does its work and answers, with the mishaps that a card or the faults ask for. Never throws. */
export async function answerRequest(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const answer = await answerOf(gateway, request).catch((error: unknown) => refusal(error));
  await mishap(answer, response);
  if (response.destroyed) return;
  response.writeHead(answer.status, { ...SAFETY, ...answer.headers }).end(answer.body);
  if (!request.readableEnded) response.once("finish", () => request.destroy());
  if (answer.status >= 500) report(request, answer.status, started);
}

const SAFETY = { "x-content-type-options": "nosniff", "referrer-policy": "strict-origin" };

async function answerOf(gateway: Gateway, request: IncomingMessage): Promise<Answer> {
  const { route, call } = routed(gateway, await readCall(request));
  if (route.access !== "payments" || !gateway.settings.testControls) return route.work(gateway, call);
  const { api } = readFaults(gateway.book);
  await sleep(latency(api.latencyMs, gateway.random));
  if (gateway.random() < api.errorRate)
    throw new ApiError(500, "internal_error", "Something went wrong here. Try again.");
  const answer = await route.work(gateway, call);
  return gateway.random() < api.dropAnswerRate ? { ...answer, mishap: "drop" } : answer;
}

function latency(ms: Faults["api"]["latencyMs"], random: () => number): number {
  if (typeof ms === "number") return ms;
  return ms[0] + (ms[1] - ms[0]) * random();
}

function refusal(error: unknown): Answer {
  if (error instanceof ApiError) return json(error.status, error.body);
  console.error(
    JSON.stringify({ level: 50, msg: "the gateway failed", err: error instanceof Error ? error.stack : String(error) }),
  );
  return json(500, new ApiError(500, "internal_error", "Something went wrong here. Try again.").body);
}

async function mishap(answer: Answer, response: ServerResponse): Promise<void> {
  if (answer.mishap === undefined) return;
  if (answer.mishap === "drop") response.destroy();
  else if (answer.mishap === "hang") {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    await sleep(HANGS_MS, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
    response.destroy();
  } else await sleep(answer.mishap.waitMs);
}

/** Method, path and time only: a body may hold what must not be written down. */
function report(request: IncomingMessage, status: number, started: number): void {
  const path = (request.url ?? "").split("?")[0];
  console.warn(
    JSON.stringify({
      level: 40,
      msg: `${request.method} ${path} ${status}`,
      ms: Math.round(performance.now() - started),
    }),
  );
}
