export interface DrawerState {
  readonly open: boolean;
  /** What has just been put in. */
  readonly added: string | null;
}

const CLOSED: DrawerState = { open: false, added: null };
let state = CLOSED;
const listeners = new Set<() => void>();

/** Whether the cart drawer is open: its place is the header, and whoever puts something into the cart opens it. */
export const cartDrawer = {
  current: (): DrawerState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  open: (added: string | null = null): void => change({ open: true, added }),
  close: (): void => change(CLOSED),
  closed: CLOSED,
};

function change(next: DrawerState): void {
  state = next;
  for (const listener of listeners) listener();
}
