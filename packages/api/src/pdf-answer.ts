import { Refusal, type RefusalKind } from "@cartwright/kernel/errors";

/** What somebody may not see is not there: an address tells nobody whether there is such a paper. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 404,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  rate_limited: 429,
  busy: 503,
};

/** Nobody keeps it, nobody frames it, and it is what it says. */
const HEADERS = {
  "cache-control": "private, no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

/** Answers with the PDF that `open` gives, to be looked at in the browser, or with the sentence of its refusal. */
export async function answerPdf(
  open: () => Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> }>,
): Promise<Response> {
  try {
    const { name, pdf } = await open();
    const disposition = `inline; filename="${name.replace(/[^A-Za-z0-9-]/g, "-")}.pdf"`;
    const headers = { ...HEADERS, "content-type": "application/pdf", "content-disposition": disposition };
    return new Response(pdf, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, message, retryAfterMs } = error;
    const retry = retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
    const said = kind === "forbidden" ? "We can't find this paper." : message;
    return new Response(said, {
      status: STATUS[kind],
      headers: { ...HEADERS, ...retry, "content-type": "text/plain; charset=utf-8" },
    });
  }
}
