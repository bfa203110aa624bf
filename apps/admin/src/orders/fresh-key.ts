/** A key for one thing that must happen once, however often it is sent. Made without what only secure pages have. */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, "0")).join("");
