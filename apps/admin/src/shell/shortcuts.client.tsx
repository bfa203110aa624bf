"use client";

import type { Permission } from "@cartwright/kernel/permission";
import { Checkbox } from "@cartwright/ui/checkbox";
import { Dialog } from "@cartwright/ui/dialog.client";
import { IconButton } from "@cartwright/ui/icon-button";
import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { closeOverlay, commandStore } from "./commands.ts";
import { Keys } from "./keys.tsx";
import { navigationFor, type Place } from "./navigation.ts";
import { singleKeys } from "./single-keys.ts";
import { useGo } from "./use-go.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const EVERYWHERE: readonly { keys: readonly string[]; what: string }[] = [
  { keys: ["⌘", "K"], what: "Search or go to (Ctrl K)" },
  { keys: ["?"], what: "This overview" },
  { keys: ["Esc"], what: "Close what is open" },
];
const LISTS: typeof EVERYWHERE = [
  { keys: ["↓", "↑"], what: "Next and previous row" },
  { keys: ["Enter"], what: "Open the row" },
  { keys: ["X"], what: "Choose the row, where rows can be chosen" },
  { keys: ["/"], what: "To the filters" },
];

/** Listens for the keys that work everywhere, and shows which there are. Keys without ⌘ or Ctrl can be switched off here. */
export function Shortcuts({ permissions }: { permissions: readonly Permission[] }) {
  const go = useGo();
  const places = navigationFor(permissions).flatMap((section) => section.places);
  useShortcuts((key) => {
    const place = places.find((one) => one.key === key);
    if (place) go(place.href);
  });
  const open = useSyncExternalStore(commandStore.subscribe, commandStore.opened, () => null) === "shortcuts";
  return (
    <Dialog
      open={open}
      onClose={closeOverlay}
      label="Keyboard shortcuts"
      className="veil m-auto w-[min(36rem,calc(100vw-2rem))] rounded-soft border border-line bg-paper-raised p-6 text-ink shadow-raised backdrop:bg-shade"
    >
      {open ? <Overview places={places} /> : null}
    </Dialog>
  );
}

function Overview({ places }: { places: readonly Place[] }) {
  const on = useSyncExternalStore(singleKeys.subscribe, singleKeys.on, () => true);
  return (
    <div className="grid gap-5">
      <div className="-my-1 flex items-center justify-between">
        <h2 className="text-title">Keyboard shortcuts</h2>
        <IconButton label="Close" icon={<X size={18} strokeWidth={1.6} />} onClick={closeOverlay} />
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Group title="Everywhere" entries={EVERYWHERE} />
        <Group
          title="Go to"
          entries={places.map(({ key, label }) => ({ keys: ["G", key.toUpperCase()], what: label }))}
        />
        <Group title="In lists" entries={LISTS} />
      </div>
      <div className="border-t border-line pt-4">
        <Checkbox
          label="Keys without ⌘ or Ctrl work on this device"
          checked={on}
          onChange={(event) => singleKeys.set(event.target.checked)}
        />
      </div>
    </div>
  );
}

function Group({ title, entries }: { title: string; entries: typeof EVERYWHERE }) {
  return (
    <section>
      <h3 className="pb-1.5 text-fine font-medium text-ink-soft">{title}</h3>
      <dl className="grid gap-1.5">
        {entries.map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-4 text-small">
            <dt>{what}</dt>
            <dd>
              <Keys keys={keys} />
              <span className="sr-only">{keys.join(" ")}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
