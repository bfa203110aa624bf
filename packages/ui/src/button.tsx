import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type Look = "primary" | "secondary" | "subtle" | "danger" | "quiet";

const LOOKS: Record<Look, string> = {
  primary: "bg-clay text-on-clay hover:bg-clay-deep disabled:bg-paper-sunk disabled:text-ink-soft",
  secondary: "border border-line-strong text-ink hover:border-ink disabled:border-line disabled:text-ink-soft",
  subtle: "text-ink hover:bg-paper-sunk disabled:text-ink-soft disabled:hover:bg-transparent",
  danger: "bg-danger text-paper hover:brightness-90 disabled:bg-paper-sunk disabled:text-ink-soft",
  quiet: "underlined text-ink disabled:text-ink-soft",
};

/** The classes of a button, for a link that has to look like one. */
export function buttonClasses(look: Look = "primary", className?: string): string {
  const shape = look === "quiet" ? "" : "min-h-control px-button-inset rounded-soft justify-center";
  const base = "inline-flex items-center gap-2.5 text-small font-medium transition-colors active:translate-y-px";
  return classNames(base, shape, LOOKS[look], "disabled:active:translate-y-0", className);
}

/** A button. `primary` is for the one action that matters on a screen, `danger` for what cannot be taken back. */
export function Button({ look, className, type = "button", ...rest }: ComponentProps<"button"> & { look?: Look }) {
  const submits = type === "submit";
  return <button {...rest} type={submits ? "submit" : "button"} className={buttonClasses(look, className)} />;
}
