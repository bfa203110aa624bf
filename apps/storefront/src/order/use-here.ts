import { useSyncExternalStore } from "react";

/** True in the reader's browser, once it has taken the server's document over: from then on times may be theirs. */
export const useHere = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );

const nothing = () => () => undefined;
