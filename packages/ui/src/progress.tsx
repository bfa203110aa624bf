/** How far something has come. `value` of `max`; without a value it only shows that it goes on. */
export function Progress({ label, value, max = 100 }: { label: string; value?: number | undefined; max?: number }) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value / max));
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-fine text-ink-soft">
        <span>{label}</span>
        {share === undefined ? null : <span className="tabular">{Math.floor(share * 100)}%</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-1.5 overflow-hidden rounded-round bg-paper-sunk"
      >
        <div
          className={
            share === undefined
              ? "h-full w-full animate-[breathe_1.8s_ease-in-out_infinite] rounded-round bg-alder"
              : "h-full origin-left rounded-round bg-alder transition-transform"
          }
          style={share === undefined ? undefined : { transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
