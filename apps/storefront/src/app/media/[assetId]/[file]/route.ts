import { serveMedia } from "@cartwright/platform/serve-media";
import { runtime } from "../../../../runtime.ts";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ assetId: string; file: string }> },
): Promise<Response> {
  return serveMedia(runtime().storage, await params, request.signal);
}
