const KEY = "cart-count";

const listeners = new Set<() => void>();

/** How many pieces the cart held when this browser last heard of it: shown on every page before, and without, asking the server. */
export function rememberedCount(): number {
  try {
    const count = Number(localStorage.getItem(KEY) ?? "0");
    return Number.isSafeInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}

export function rememberCount(count: number): void {
  if (rememberedCount() === count) return;
  try {
    localStorage.setItem(KEY, String(count));
  } catch {
    // Private windows may refuse storage; the count then shows once the cart has been opened.
  }
  for (const listener of listeners) listener();
}

/** Hears of changes in this window and in others. */
export function onRememberedCount(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
