import { readinessOf } from "@cartwright/platform/health";
import { connection } from "next/server";
import { runtime } from "../../../../runtime.ts";

/** Whether this process can serve staff: 200 when the database answers, 503 with the reason when not. */
export async function GET(): Promise<Response> {
  // Asked anew each time, and not by a build.
  await connection();
  const readiness = await readinessOf(runtime().dependencies);
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
