import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** A request older than this is a replay; clocks of one network differ by less. */
const TOLERANCE_SECONDS = 300;

const Body = z.object({ tags: z.array(z.string().min(1).max(256)).min(1).max(1_000) });

interface SignedRequest {
  readonly body: string;
  readonly timestamp: string | null;
  readonly signature: string | null;
}

/** The tags of a request that our own workers signed. Null for a wrong or missing signature, an old request, or another body. */
export function signedTags(
  { body, timestamp, signature }: SignedRequest,
  secret: string,
  now: Date,
): readonly string[] | null {
  if (timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return null;
  const expected = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest();
  const given = Buffer.from(signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Body.safeParse(parsed(body)).data?.tags ?? null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
