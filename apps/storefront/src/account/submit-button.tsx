import { buttonClasses } from "@cartwright/ui/button";
import { LoaderCircle } from "lucide-react";
import { useHere } from "../order/use-here.ts";

interface SubmitButtonProps {
  children: string;
  sending: boolean;
  look?: "primary" | "secondary";
}

/**
 * Sends a form and shows that it is on its way. It can be pressed once the script is there that sends it; from then on it is
 * never `disabled`, so that the focus stays where it was: a second press does nothing while the first is under way.
 */
export function SubmitButton({ children, sending, look = "primary" }: SubmitButtonProps) {
  const here = useHere();
  return (
    <button type="submit" disabled={!here} aria-disabled={sending || undefined} className={buttonClasses(look)}>
      {sending ? <LoaderCircle aria-hidden size={18} strokeWidth={1.6} className="animate-spin" /> : null}
      {children}
    </button>
  );
}
