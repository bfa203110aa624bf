import type { AdminWorld } from "../world.ts";

/** One HTTP request of staff, or of a program with an API key, as the BFF sees it. */
export interface AdminRequest {
  readonly world: AdminWorld;
  readonly requestId: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly clientAddress: string;
  readonly userAgent: string;
  readonly origin: string | null;
  readonly fetchSite: string | null;
  /** The Authorization header; null for browsers. */
  readonly authorization: string | null;
}
