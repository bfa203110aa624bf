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

/** What a button says that moves a thing towards the beginning or the end of its list. */
export const moveWords = (what: string, across: boolean) =>
  [`Move ${what} ${across ? "forward" : "up"}`, `Move ${what} ${across ? "back" : "down"}`] as const;

/** Changes the place of one thing in a list, by press or by key. At the end of its way a button keeps the focus and does nothing. */
export function MoveButtons({ what, at, of, across = false, onMove }: MoveButtonsProps) {
  const Before = across ? ArrowLeft : ArrowUp;
  const After = across ? ArrowRight : ArrowDown;
  const [before, after] = moveWords(what, across);
  return (
    <span className="inline-flex">
      <IconButton
        label={before}
        icon={<Before size={15} strokeWidth={1.7} />}
        className={CLASSES}
        aria-disabled={at === 0}
        onClick={() => (at === 0 ? undefined : onMove(at - 1))}
      />
      <IconButton
        label={after}
        icon={<After size={15} strokeWidth={1.7} />}
        className={CLASSES}
        aria-disabled={at === of - 1}
        onClick={() => (at === of - 1 ? undefined : onMove(at + 1))}
      />
    </span>
  );
}

const CLASSES = "size-8! pointer-coarse:size-11! aria-disabled:text-line-strong aria-disabled:hover:bg-transparent";
