import { answerDocument } from "@cartwright/api/admin/answer-paper";
import { hopOf } from "@cartwright/platform/hop-of";
import { adminWorld } from "../../../runtime.ts";

/** An invoice or a credit note as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerDocument(adminWorld(), request, await params, hopOf(request.headers));
}
