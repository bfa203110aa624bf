import { revalidateTag } from "next/cache";
import { storefrontEnv } from "../../../../env.ts";
import { signedTags } from "../../../../revalidate/signed-tags.ts";
import { shopWorld } from "../../../../runtime.ts";

const MAX_BYTES = 300_000;

/** The workers tell which pages are out of date: everything under these tags is made anew at its next request. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? "0") > MAX_BYTES) return new Response(null, { status: 413 });
  const signed = {
    body: await request.text(),
    timestamp: request.headers.get("x-cartwright-timestamp"),
    signature: request.headers.get("x-cartwright-signature"),
  };
  const tags = signedTags(signed, storefrontEnv().REVALIDATE_SECRET, shopWorld().now());
  if (tags === null) return new Response(null, { status: 401 });
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: tags.length });
}
