/** Keys to press, as they look on a keyboard. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span aria-hidden className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-grid h-5 min-w-5 place-items-center rounded-[4px] border border-line bg-paper px-1 font-text text-[0.6875rem] text-ink-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
