import { answerWebhook } from "@cartwright/api/storefront/answer-webhook";
import { storefrontEnv } from "../../../../env.ts";
import { shopWorld } from "../../../../runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";

/** What payment gateways tell us. Each has a path of its own; a gateway that this deployment does not use has none. */
export async function POST(request: Request, { params }: { params: Promise<{ gateway: string }> }): Promise<Response> {
  const { gateway } = await params;
  const { DEPLOYMENT, GATEWAY_WEBHOOK_SECRET, GATEWAY_WEBHOOK_SECRET_PREVIOUS } = storefrontEnv();
  // The test gateway would let anybody pay with nothing: outside the demo it does not exist.
  if (gateway !== "test-gateway" || DEPLOYMENT !== "demo") return new Response(null, { status: 404 });
  const secrets = [GATEWAY_WEBHOOK_SECRET, GATEWAY_WEBHOOK_SECRET_PREVIOUS].filter((secret) => secret !== undefined);
  return answerWebhook(shopWorld(), request, {
    gateway,
    secrets,
    signatureHeader: "gateway-signature",
    ...hopOf(request.headers),
  });
}
