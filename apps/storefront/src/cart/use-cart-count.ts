import { useSyncExternalStore } from "react";
import { onRememberedCount, rememberedCount } from "./remembered-count.ts";

/** How many things are in the visitor's cart; 0 until it is known. */
export const useCartCount = (): number => useSyncExternalStore(onRememberedCount, rememberedCount, () => 0);
