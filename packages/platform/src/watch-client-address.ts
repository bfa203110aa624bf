import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { CLIENT_ADDRESS, clientAddress } from "./client-address.ts";

/**
 * Notes on every request whose it is, before anything else sees it: the framework leaves an X-Forwarded-For that the client
 * wrote as it is, and hands no socket to a route.
 */
export function watchClientAddress(trustedHops: number): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    const forwardedFor = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    request.headers[CLIENT_ADDRESS] = clientAddress({ peer: request.socket.remoteAddress, forwardedFor }, trustedHops);
  });
}
