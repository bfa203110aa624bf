"use client";

import { useSyncExternalStore } from "react";
import { Keys } from "./keys.tsx";

const never = () => () => undefined;
const onApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The key of the command menu as this keyboard has it. */
export function CommandKey() {
  const apple = useSyncExternalStore(never, onApple, () => false);
  return <Keys keys={[apple ? "⌘" : "Ctrl", "K"]} />;
}
