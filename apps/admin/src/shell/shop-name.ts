import { shopName as nameOf } from "@cartwright/api/admin/shop-name";
import { hopOf } from "@cartwright/platform/hop-of";
import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { adminWorld } from "../runtime.ts";

/** What the shop is called; asked once per request. A page that says what is wrong does not fail for want of a name. */
export const shopName = cache(async (): Promise<string> => {
  // Whoever asks, also a page that is made ahead: each request has a name of its own in the log, which is made up here.
  await connection();
  const heard = await headers();
  return nameOf(adminWorld(), hopOf(heard)).catch(() => "Back office");
});
