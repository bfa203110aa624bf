const COLOURS = {
  "--field-ink": "--color-ink",
  "--field-muted": "--color-ink-soft",
  "--field-line": "--color-line-strong",
  "--field-page": "--color-paper",
  "--field-surface": "--color-paper-raised",
  "--field-accent": "--color-ink",
  "--field-danger": "--color-danger",
} as const;

const SHAPES = {
  "--field-radius": "2px",
  "--field-font-size": "17px",
  "--field-height": "52px",
  "--field-font": '"Instrument Sans", system-ui, sans-serif',
} as const;

/** The shop's look, in the words of the gateway's field. Browser only. */
export function fieldTheme(): { theme: "light" | "dark"; variables: Record<string, string> } {
  const root = document.documentElement;
  const chosen = root.dataset["theme"];
  const theme =
    chosen === "light" || chosen === "dark"
      ? chosen
      : matchMedia("(prefers-color-scheme: dark)").matches
        ? "dark"
        : "light";
  const style = getComputedStyle(root);
  const colours = Object.entries(COLOURS).map(([theirs, ours]) => [theirs, style.getPropertyValue(ours).trim()]);
  return { theme, variables: { ...Object.fromEntries(colours), ...SHAPES } };
}

/** Calls back when the visitor or their system changes the theme. */
export function onThemeChange(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    watcher.disconnect();
    system.removeEventListener("change", changed);
  };
}
