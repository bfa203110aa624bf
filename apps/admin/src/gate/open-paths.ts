/** The pages before the door: they open without a session, all others do not. */
const OPEN = ["/sign-in", "/reset-password", "/invitation"];

export const opensWithoutSession = (pathname: string): boolean => OPEN.includes(pathname);

/** Addresses of PDFs. */
export const isPaper = (pathname: string): boolean =>
  /^\/(?:documents\/[^/]+|orders\/(?:[^/]+\/packing-slip|packing-slips))$/.test(pathname);
