import { createAdminCaller } from "@cartwright/api/admin";
import { adminRequest } from "@cartwright/api/admin/request";
import { hopOf } from "@cartwright/platform/hop-of";
import { comeLater } from "@cartwright/kernel/come-later";
import { Refusal } from "@cartwright/kernel/errors";
import { headers } from "next/headers";
import { connection } from "next/server";
import { forbidden, notFound, redirect } from "next/navigation";
import { adminWorld } from "../runtime.ts";
import { PATH_HEADER, signInPath } from "./path.ts";

export type AdminCaller = ReturnType<typeof createAdminCaller>;

/**
 * The router as a page calls it: in this process, with the cookies of the request, through the same checks as over HTTP.
 * Whoever is not signed in goes to sign in; what the role does not open is a 403; what is not there a 404; who asked too often
 * waits and is shown the page then. Queries only.
 */
export async function adminCaller(): Promise<AdminCaller> {
  // A prefetch stops here and shows the skeleton: what the database says is asked for when somebody comes.
  await connection();
  const heard = await headers();
  const path = heard.get(PATH_HEADER) ?? "/";
  const request = adminRequest(adminWorld(), heard, hopOf(heard));
  return createAdminCaller(request, { onError: ({ error }) => answerInstead(error.cause, path) });
}

/** Leaves by throwing what the framework answers with another page; every other error goes on to the error page. */
function answerInstead(cause: unknown, path: string): void {
  if (!(cause instanceof Refusal)) return;
  if (cause.code === "SECOND_FACTOR_NEEDED") redirect("/security");
  if (cause.code === "SIGN_IN_NEEDED") redirect(signInPath(path));
  if (cause.kind === "forbidden") forbidden();
  if (cause.kind === "not_found") notFound();
  const later = comeLater(cause);
  if (later !== null) throw later;
}
