import { createStorefrontCaller } from "@cartwright/api/storefront";
import type { CustomerView } from "@cartwright/identity/contract";
import { comeLater } from "@cartwright/kernel/come-later";
import { hopOf } from "@cartwright/platform/hop-of";
import { TRPCError } from "@trpc/server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { shopWorld } from "../runtime.ts";
import { marketPath } from "../shell/market-path.ts";
import { signInPath } from "./account-door.ts";

/** The BFF's account procedures, asked with this request's cookies: what they answer is one person's and is cached nowhere. */
export async function askAccount() {
  const asked = await headers();
  const held = new Map((await cookies()).getAll().map(({ name, value }) => [name, value]));
  return createStorefrontCaller({
    world: shopWorld(),
    cookies: held,
    // A page cannot set cookies, and none of its questions does.
    setCookie: () => undefined,
    userAgent: asked.get("user-agent") ?? "",
    origin: null,
    fetchSite: null,
    ...hopOf(asked),
  }).account;
}

/**
 * What an account's page shows, asked for by its customer; `ask` is refused again by the procedures when nobody is signed in.
 * Leads everybody else to the entrance, and from there back to `path`.
 */
export async function loadOwn<Own>(
  market: { code: string; isDefault: boolean },
  path: string,
  ask: (account: Awaited<ReturnType<typeof askAccount>>) => Promise<Own>,
): Promise<{ customer: CustomerView; own: Own }> {
  const account = await askAccount();
  try {
    const [{ customer }, own] = await Promise.all([account.me(), ask(account)]);
    if (customer !== null) return { customer, own };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code !== "UNAUTHORIZED") throw comeLater(error.cause) ?? error;
  }
  return redirect(signInPath(market.isDefault ? "" : `/${market.code}`, marketPath(market, path)));
}
