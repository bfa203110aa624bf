import { answerPackingSlips } from "@cartwright/api/admin/answer-paper";
import { hopOf } from "@cartwright/platform/hop-of";
import { adminWorld } from "../../../../runtime.ts";

/** What is to be packed of one order, as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const { number } = await params;
  return answerPackingSlips(adminWorld(), request, { numbers: number }, hopOf(request.headers));
}
