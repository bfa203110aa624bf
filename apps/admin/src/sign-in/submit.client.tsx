"use client";

import { buttonClasses } from "@cartwright/ui/button";
import { LoaderCircle } from "lucide-react";
import { useHere } from "./use-here.ts";

interface SubmitProps {
  children: string;
  pending: boolean;
  look?: "primary" | "secondary" | "danger";
  wide?: boolean;
}

/**
 * Sends a form and shows that it is on its way. It can be pressed once the script is there that sends it; from then on it is
 * never `disabled`, so that the focus stays where it was: a second press does nothing while the first is under way.
 */
export function Submit({ children, pending, look = "primary", wide = false }: SubmitProps) {
  const here = useHere();
  return (
    <button
      type="submit"
      disabled={!here}
      aria-disabled={pending || undefined}
      className={buttonClasses(look, wide ? "w-full" : undefined)}
    >
      {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.8} className="animate-spin" /> : null}
      {children}
    </button>
  );
}
