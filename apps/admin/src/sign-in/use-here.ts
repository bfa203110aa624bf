import { useSyncExternalStore } from "react";

const nothing = () => () => undefined;

/** True in the reader's browser, once it has taken the server's document over. */
export const useHere = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
