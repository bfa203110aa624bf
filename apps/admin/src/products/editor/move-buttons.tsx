import { IconButton } from "@cartwright/ui/icon-button";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";

interface MoveButtonsProps {
  /** What is moved, for those who listen: “paragraph 2”. */
  what: string;
  at: number;
  of: number;
  /** Things that stand beside each other go left and right. */
  across?: boolean;
  onMove: (to: number) => void;
}

/** Changes the place of one thing in a list, by press or by key. */
export function MoveButtons({ what, at, of, across = false, onMove }: MoveButtonsProps) {
  const Before = across ? ArrowLeft : ArrowUp;
  const After = across ? ArrowRight : ArrowDown;
  return (
    <span className="inline-flex">
      <IconButton
        label={`Move ${what} ${across ? "forward" : "up"}`}
        icon={<Before size={15} strokeWidth={1.7} />}
        className="size-8! pointer-coarse:size-11!"
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        label={`Move ${what} ${across ? "back" : "down"}`}
        icon={<After size={15} strokeWidth={1.7} />}
        className="size-8! pointer-coarse:size-11!"
        disabled={at === of - 1}
        onClick={() => onMove(at + 1)}
      />
    </span>
  );
}
