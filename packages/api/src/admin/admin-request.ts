import type { Hop } from "../hop.ts";
import { parseCookies } from "../parse-cookies.ts";
import type { AdminWorld } from "../world.ts";
import type { AdminRequest } from "./request.ts";

/** A request of staff from its headers; pages use it for their in-process caller. */
export function adminRequest(world: AdminWorld, headers: Pick<Headers, "get">, hop: Hop): AdminRequest {
  return {
    world,
    requestId: hop.requestId,
    cookies: parseCookies(headers.get("cookie")),
    clientAddress: hop.clientAddress,
    userAgent: headers.get("user-agent") ?? "",
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    authorization: headers.get("authorization"),
  };
}
