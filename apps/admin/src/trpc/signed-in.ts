import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { Permission } from "@cartwright/kernel/permission";
import { cache } from "react";
import { SETS_UP, setsUpFirst } from "../gate/sets-up-first.ts";
import { adminCaller } from "./admin-caller.ts";
import type { Me } from "./outputs.ts";
import { PATH_HEADER } from "./path.ts";

/** Who is asking for this page; asked once per request. Leads to the sign-in, or to the security page, whoever must go there first. */
export const signedIn = cache(async (): Promise<Me> => {
  const admin = await adminCaller();
  const me = await admin.me.get();
  const path = new URL((await headers()).get(PATH_HEADER) ?? "/", "http://here").pathname;
  if (setsUpFirst(me, path)) redirect(SETS_UP);
  return me;
});

/** Who is asking, if their role opens this page; else a 403. The procedures that it calls check for themselves. */
export async function signedInWith(permission: Permission): Promise<Me> {
  const me = await signedIn();
  if (!me.permissions.includes(permission)) forbidden();
  return me;
}
