export interface Toast {
  id: number;
  message: string;
  action?: { label: string; run: () => void } | undefined;
}

const VISIBLE_MS = 6000;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says something in passing, for six seconds; `action` offers one way back, such as “Undo”. */
export function toast(message: string, action?: Toast["action"]): void {
  lastId += 1;
  const id = lastId;
  change([...shown.slice(-2), { id, message, action }]);
  setTimeout(() => dismissToast(id), VISIBLE_MS);
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
  listeners.forEach((listener) => listener());
}
