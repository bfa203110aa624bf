import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Props = Omit<ComponentProps<"button">, "children" | "type"> & { label: string; icon: ReactNode };

/** A button with only a picture on it; `label` is its accessible name. 44 px, so that a thumb hits it. */
export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={classNames(
        "inline-grid size-target place-items-center rounded-round text-ink transition-colors hover:bg-paper-sunk disabled:text-line-strong disabled:hover:bg-transparent",
        className,
      )}
    >
      {icon}
    </button>
  );
}
