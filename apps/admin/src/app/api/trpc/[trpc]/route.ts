import { answerAdminCall } from "@cartwright/api/admin/answer-call";

export const GET = (request: Request): Promise<Response> => answerAdminCall(request);
export const POST = GET;
