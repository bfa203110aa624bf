export interface Toast {
  id: number;
  message: string;
  action?: { label: string; run: () => void } | undefined;
}

const VISIBLE_MS = 6000;
/** Whoever was about to press “Undo” has a moment more when they let go. */
const AFTER_HOLD_MS = 2000;

let shown: readonly Toast[] = [];
let lastId = 0;
let held = false;
const overdue = new Set<number>();
const listeners = new Set<() => void>();

/** Says something in passing, for six seconds or until nobody points at it any more; `action` offers one way back, such as “Undo”. */
export function toast(message: string, action?: Toast["action"]): void {
  lastId += 1;
  const id = lastId;
  change([...shown.slice(-2), { id, message, action }]);
  setTimeout(() => leave(id), VISIBLE_MS);
}

/** While somebody points at what is shown, or is in it with the keyboard, it stays. */
export function holdToasts(on: boolean): void {
  held = on;
  if (on || overdue.size === 0) return;
  const late = [...overdue];
  overdue.clear();
  setTimeout(() => late.forEach(leave), AFTER_HOLD_MS);
}

function leave(id: number): void {
  if (held) overdue.add(id);
  else dismissToast(id);
}

export function dismissToast(id: number): void {
  if (shown.some((one) => one.id === id)) change(shown.filter((one) => one.id !== id));
}

/** For the one place that shows them. */
export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): readonly Toast[] => shown,
};

function change(next: readonly Toast[]): void {
  shown = next;
  // What somebody pointed at is gone, and with it their pointing.
  if (next.length === 0) held = false;
  listeners.forEach((listener) => listener());
}
