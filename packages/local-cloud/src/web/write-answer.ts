import type { IncomingMessage, ServerResponse } from "node:http";
import { json, type Answer } from "./answer.ts";
import { ApiError } from "./api-error.ts";

const SAFETY = { "x-content-type-options": "nosniff", "referrer-policy": "strict-origin" };

/** Sends an answer; a request that was refused before its body was read whole is cut afterwards. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  if (!request.readableEnded) response.once("finish", () => request.destroy());
  response.writeHead(answer.status, { ...SAFETY, ...answer.headers }).end(answer.body);
}

/** What an error is answered with: a refusal as it says, anything else as a bug whose cause only the console sees. */
export function refusalAnswer(error: unknown): Answer {
  if (error instanceof ApiError) return json(error.status, error.body);
  const err = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: 50, msg: "an error without a name", err }));
  return json(500, new ApiError(500, "internal_error", "Something went wrong here. Try again.").body);
}
