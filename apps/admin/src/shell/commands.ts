import type { LucideIcon } from "lucide-react";
import { useEffect } from "react";

/** Something that the command menu can do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Under which heading it stands: “Go to”, “Create”, “Staff”. */
  readonly group: string;
  readonly icon?: LucideIcon;
  /** Other words under which it is found. */
  readonly words?: string;
  /** The keys that do the same, as the overview shows them. */
  readonly keys?: readonly string[];
  readonly run: () => void | Promise<void>;
}

/** Where commands come from: a list that is there, or a search that is asked while somebody types. */
export type CommandSource =
  | { readonly commands: readonly Command[] }
  | { readonly search: (text: string, signal: AbortSignal) => Promise<readonly Command[]> };

export type Opened = "commands" | "shortcuts" | null;

let opened: Opened = null;
let sources: readonly CommandSource[] = [];
const listeners = new Set<() => void>();

export const openCommandMenu = (): void => open("commands");
export const openShortcuts = (): void => open("shortcuts");
export const closeOverlay = (): void => open(null);

/** Adds commands while the component that calls this is on the screen. Keep `source` the same object between renderings. */
export function useCommands(source: CommandSource): void {
  useEffect(() => {
    change(() => (sources = [...sources, source]));
    return () => change(() => (sources = sources.filter((one) => one !== source)));
  }, [source]);
}

/** For the overlays of the shell. */
export const commandStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  opened: (): Opened => opened,
  sources: (): readonly CommandSource[] => sources,
};

function open(what: Opened): void {
  if (what !== opened) change(() => (opened = what));
}

function change(how: () => void): void {
  how();
  listeners.forEach((listener) => listener());
}
