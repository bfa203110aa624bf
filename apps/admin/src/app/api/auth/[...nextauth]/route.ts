import { adminDoor } from "@cartwright/api/admin/auth-door";
import { answerAuthCall } from "@cartwright/auth/answer-auth";
import { hopOf } from "@cartwright/platform/hop-of";
import { sessionCookie } from "../../../../env.ts";
import { adminWorld } from "../../../../runtime.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** A ticket becomes a member's session here, and signing out ends it. What somebody is proven by, the router says. */
async function answer(request: Request, context: Context): Promise<Response> {
  const door = await adminDoor(adminWorld(), request, hopOf(request.headers));
  if (door instanceof Response) return door;
  return answerAuthCall({ ...door, cookie: sessionCookie(), signInPath: "/sign-in" }, request, context);
}

export { answer as GET, answer as POST };
