import { useState } from "react";

/**
 * The version of an order that whoever fills in a form has seen: the one from when it was opened, however often the page behind it
 * was asked for anew, until they say that they want to go on with the order as it is now.
 */
export function useSeenVersion(current: number): { readonly version: number; readonly lookAgain: () => void } {
  const [seen, setSeen] = useState<number | null>(current);
  return { version: seen ?? current, lookAgain: () => setSeen(null) };
}
