import { answerAdminCall } from "@cartwright/api/admin/answer-call";
import { hopOf } from "@cartwright/platform/hop-of";
import { adminWorld } from "../../../../runtime.ts";

const answer = (request: Request): Promise<Response> => answerAdminCall(adminWorld(), request, hopOf(request.headers));

export { answer as GET, answer as POST };
