import { themeKey } from "./theme.ts";

export type Theme = "system" | "light" | "dark";

const listeners = new Set<() => void>();

/** Light, dark, or as the system says; at once, and remembered on this device. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Private windows may refuse storage; the choice then holds for this page.
  }
  listeners.forEach((listener) => listener());
}

/** For who shows the choice. */
export const themeStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): string => document.documentElement.dataset["theme"] ?? "system",
};
