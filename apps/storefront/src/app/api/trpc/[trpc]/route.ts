import { answerStorefrontCall } from "@cartwright/api/storefront/answer-call";
import { shopWorld } from "../../../../runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";

const answer = (request: Request): Promise<Response> =>
  answerStorefrontCall(shopWorld(), request, hopOf(request.headers));

export { answer as GET, answer as POST };
