import { doerOf } from "@cartwright/audit/record-change";
import { takeUpload } from "@cartwright/media/take-upload";
import { Refusal } from "@cartwright/kernel/errors";
import type { Storage } from "@cartwright/platform/storage";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { refuseForeignOrigin } from "../call-rules.ts";
import type { Hop } from "../hop.ts";
import { ADMIN_ROUTES } from "../policy.ts";
import { TRPC_CODES } from "../refusal-codes.ts";
import type { AdminWorld } from "../world.ts";
import { adminRequest } from "./admin-request.ts";
import { admit } from "./admit.ts";
import { inPlaceOf } from "./upload-places.ts";

const NAME = "x-file-name";

/** What a file is refused for has statuses of its own. */
const STATUS: Readonly<Record<string, number>> = {
  FILE_TOO_LARGE: 413,
  TOO_MANY_PIXELS: 413,
  NOT_A_PICTURE: 415,
  LENGTH_MISSING: 411,
};

/**
 * Takes a picture as the body of a PUT, by members of staff and API keys that may change products. `x-file-name` may say what it
 * was called, percent-encoded. Answers with the asset, or with the same problem as a procedure.
 */
export async function answerUpload(
  world: AdminWorld & { readonly storage: Storage },
  request: Request,
  hop: Hop,
): Promise<Response> {
  const asked = adminRequest(world, request.headers, hop);
  const started = performance.now();
  const observe = (code: string) =>
    world.observe({ path: "PUT /api/media", code, seconds: (performance.now() - started) / 1_000 });
  try {
    if (asked.authorization === null) refuseForeignOrigin(asked, world.origins);
    const { shop } = await admit(asked, ADMIN_ROUTES["PUT /api/media"]);
    const { headers, body } = request;
    const ctx = { ...shop, storage: world.storage };
    const upload = { body: body ?? EMPTY(), bytes: lengthOf(headers), name: nameIn(headers) };
    const asset = await inPlaceOf(doerOf(shop.actor).id ?? "", () => takeUpload(ctx, upload));
    observe("OK");
    return answer(200, asset);
  } catch (error) {
    if (error instanceof Refusal) {
      observe(error.code);
      return answerRefusal(error, hop.requestId);
    }
    observe("INTERNAL_SERVER_ERROR");
    // Whoever leaves before the last byte breaks the stream: nobody is there to be answered.
    if (!request.signal.aborted) world.log.error({ err: error, requestId: hop.requestId }, "an upload failed");
    return answerRefusal(new Refusal("INTERNAL_SERVER_ERROR", "invalid", BROKEN), hop.requestId, 500);
  }
}

const BROKEN = "Something went wrong on our side. Please try again.";
const EMPTY = () => new Response(new Uint8Array()).body!;

function lengthOf(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** Only for people to recognise it by. */
function nameIn(headers: Headers): string {
  try {
    const name = decodeURIComponent(headers.get(NAME) ?? "");
    // The cut may go through the middle of a character.
    return (
      name
        .replaceAll(/\p{Cc}/gu, "")
        .slice(0, 200)
        .toWellFormed() || "Picture"
    );
  } catch {
    return "Picture";
  }
}

/** In the shape of a failed procedure, so that screens read both alike. */
function answerRefusal(refusal: Refusal, requestId: string, told?: number): Response {
  const { code, kind, message, details, retryAfterMs = null } = refusal;
  const usual = getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODES[kind] }));
  const status = told ?? STATUS[code] ?? usual;
  return answer(status, { message, data: { code, httpStatus: status, details, retryAfterMs, fields: {}, requestId } });
}

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
