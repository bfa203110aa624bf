import { answerPackingSlips } from "@cartwright/api/admin/answer-paper";
import { hopOf } from "@cartwright/platform/hop-of";
import { adminWorld } from "../../../runtime.ts";

/** What is to be packed of many orders, as one PDF: `?orders=1001,1002`. */
export async function GET(request: Request): Promise<Response> {
  const numbers = new URL(request.url).searchParams.get("orders") ?? "";
  return answerPackingSlips(adminWorld(), request, { numbers }, hopOf(request.headers));
}
