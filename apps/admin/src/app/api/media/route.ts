import { answerUpload } from "@cartwright/api/admin/answer-upload";
import { hopOf } from "@cartwright/platform/hop-of";
import { adminWorld, runtime } from "../../../runtime.ts";

export const PUT = (request: Request): Promise<Response> =>
  answerUpload({ ...adminWorld(), storage: runtime().storage }, request, hopOf(request.headers));
