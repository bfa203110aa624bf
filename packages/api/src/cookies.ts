import { cookieName } from "@cartwright/identity/cookie-name";
import type { StorefrontRequest } from "./request.ts";

const DAY_SECONDS = 86_400;
const ORDERS_KEPT = 10;

type Cookies = Pick<StorefrontRequest, "world" | "cookies">;

const nameOf = ({ world }: Cookies, name: string): string => cookieName(name, world.secureCookies);

function header({ world }: Pick<StorefrontRequest, "world">, name: string, value: string, seconds: number): string {
  const secure = world.secureCookies ? "; Secure" : "";
  return `${cookieName(name, world.secureCookies)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

const write = (request: StorefrontRequest, name: string, value: string, seconds: number): void =>
  request.setCookie(header(request, name, value, seconds));

/** The token that opens the guest's cart, or null. */
export const cartToken = (request: Cookies): string | null => request.cookies.get(nameOf(request, "cw_cart")) ?? null;

export const rememberCart = (request: StorefrontRequest, token: string): void =>
  write(request, "cw_cart", token, 60 * DAY_SECONDS);

/** The header that makes a browser forget the order links it has opened: whoever uses it next is somebody else. */
export const forgetOrders = ({ world }: Pick<StorefrontRequest, "world">): string =>
  header({ world }, "cw_orders", "", 0);

export interface OrderKey {
  readonly number: number;
  readonly key: string;
}

/** The order links that this browser has opened, newest first. Anybody can write a cookie: each key is proven before use. */
export function orderKeys(request: StorefrontRequest): OrderKey[] {
  const entries = (request.cookies.get(nameOf(request, "cw_orders")) ?? "").split("~").slice(0, ORDERS_KEPT);
  return entries.flatMap((entry) => {
    const match = /^(\d{1,15})\.([A-Za-z0-9_-]{20,100})$/.exec(entry);
    return match ? [{ number: Number(match[1]), key: match[2]! }] : [];
  });
}

export function rememberOrder(request: StorefrontRequest, order: OrderKey): void {
  const kept = [order, ...orderKeys(request).filter((known) => known.number !== order.number)].slice(0, ORDERS_KEPT);
  write(request, "cw_orders", kept.map(({ number, key }) => `${number}.${key}`).join("~"), 90 * DAY_SECONDS);
}

/** The proof that this browser asked for a registration, or null. The link's other half is in the mail. */
export const registrationProof = (request: Cookies): string | null =>
  request.cookies.get(nameOf(request, "cw_registration")) ?? null;

export const rememberRegistration = (request: StorefrontRequest, proof: string): void =>
  write(request, "cw_registration", proof, DAY_SECONDS);

export const forgetRegistration = (request: StorefrontRequest): void => write(request, "cw_registration", "", 0);
