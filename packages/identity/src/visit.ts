/** Where a request comes from, as sessions and the audit log show it. */
export interface Visit {
  /** The client's address as the trusted hop tells it. */
  readonly address: string;
  /** The User-Agent header as it came, or empty. */
  readonly userAgent: string;
}

const MAX_AGENT = 300;

/** What is kept of a User-Agent header: printable and not endless. */
export const keptAgent = (userAgent: string): string => userAgent.replaceAll(/[^\x20-\x7e]/g, "").slice(0, MAX_AGENT);
