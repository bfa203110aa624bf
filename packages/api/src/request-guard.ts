const MAX_BODY_BYTES = 64 * 1024;
const MAX_URL_CHARS = 8_000;

/** Lets a request through with its body read, or answers what it refuses: too long, compressed, not JSON, or several mutations at once. */
export async function guardRequest(request: Request): Promise<Request | Response> {
  if (request.url.length > MAX_URL_CHARS) return refuse(414, "This address is too long.");
  if (request.method === "GET") return request;
  if (request.method !== "POST") return refuse(405, "Only GET and POST are understood here.");
  // One mutation, one answer: a batch could not tell each its own status and Retry-After.
  if (new URL(request.url).searchParams.has("batch")) return refuse(400, "Send one mutation at a time.");
  // Node below 26.12.1 has a flaw in its brotli decoder; nobody needs to compress what they send us.
  if (request.headers.has("content-encoding")) return refuse(415, "Send the body uncompressed.");
  if (!(request.headers.get("content-type") ?? "").toLowerCase().startsWith("application/json"))
    return refuse(415, "Send application/json.");
  const body = await readAtMost(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, "This request is too large.");
  return new Request(request.url, { method: "POST", headers: request.headers, body });
}

/** Reads a body; null as soon as it is longer than `limit` bytes, whatever its Content-Length claimed. */
export async function readAtMost(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const refuse = (status: number, message: string): Response =>
  Response.json({ error: { message } }, { status, headers: { "cache-control": "no-store" } });
