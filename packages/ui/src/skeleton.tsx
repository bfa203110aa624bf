import { classNames } from "./class-names.ts";

/** A quiet shape where something will be. Give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("block animate-[breathe_1.8s_ease-in-out_infinite] rounded-soft bg-paper-sunk", className)}
    />
  );
}
