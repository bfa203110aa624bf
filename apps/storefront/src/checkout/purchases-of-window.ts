import { purchasesIn } from "./purchases.ts";

let ofWindow: ReturnType<typeof purchasesIn> | undefined;

/** The purchase of this window. It names an address and an e-mail: whoever signs out leaves none behind. */
export const purchasesOfWindow = () => (ofWindow ??= purchasesIn(windowStorage()));

/** Even naming the storage may be refused. */
function windowStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}
