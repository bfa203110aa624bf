import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../gateway.ts";
import { readFaults, type Faults } from "../webhooks/faults.store.ts";
import type { Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { readCall } from "../../web/call.ts";
import { refusalAnswer, writeAnswer } from "../../web/write-answer.ts";
import { routed } from "./routes.ts";

/** How long a call that “never answers” is held before it is cut: longer than any caller should wait. */
const HANGS_MS = 60_000;

/** Reads a request, does its work and answers, with the mishaps that a card or the faults ask for. Never throws. */
export async function answerRequest(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await answerOf(gateway, request).catch(refusalAnswer);
  await mishap(answer, response);
  writeAnswer(request, response, answer);
}

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
