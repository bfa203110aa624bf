const KEY = "single-keys";
const listeners = new Set<() => void>();

/** Whether keys without ⌘ or Ctrl do something. Whoever dictates, or hits keys by chance, switches them off (WCAG 2.1.4). */
export const singleKeys = {
  on(): boolean {
    try {
      return localStorage.getItem(KEY) !== "off";
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, "off");
    } catch {
      // Private windows may refuse storage.
    }
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
