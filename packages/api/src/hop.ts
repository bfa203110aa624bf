/** What the app knows of a request besides the request itself. */
export interface Hop {
  /** The client's address as the trusted hop tells it. */
  readonly clientAddress: string;
  readonly requestId: string;
}
