import { answerOwnPaper } from "@cartwright/api/storefront/answer-own-paper";
import { hopOf } from "@cartwright/platform/hop-of";
import { shopWorld } from "../../../../../../runtime.ts";

/** An invoice or a credit note as PDF, for whose order it is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ market: string; number: string; id: string }> },
): Promise<Response> {
  return answerOwnPaper(shopWorld(), request, await params, hopOf(request.headers));
}
