import { buttonClasses } from "@cartwright/ui/button";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";

type Props = Pick<ComponentProps<"button">, "onClick" | "type"> & {
  children: string;
  pending: boolean;
  look?: "primary" | "secondary" | "danger";
  wide?: boolean;
};

/** A button that shows its work. Never `disabled` meanwhile, so that the focus stays; a second press does nothing. */
export function Submit({ children, pending, look = "primary", wide = false, type = "submit", onClick }: Props) {
  return (
    <button
      type={type === "submit" ? "submit" : "button"}
      aria-disabled={pending || undefined}
      onClick={onClick}
      className={buttonClasses(look, wide ? "w-full" : undefined)}
    >
      {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.8} className="animate-spin" /> : null}
      {children}
    </button>
  );
}
