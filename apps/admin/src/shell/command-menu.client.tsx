"use client";

import { Dialog } from "@cartwright/ui/dialog.client";
import { lazy, Suspense, useSyncExternalStore } from "react";
import type { Me } from "../trpc/outputs.ts";
import { closeOverlay, commandStore } from "./commands.ts";

const Palette = lazy(() => import("./command-palette.client.tsx"));

/** ⌘K: everything one can go to or do, by typing. Its code comes when it is first opened. */
export function CommandMenu({ me }: { me: Me }) {
  const open = useSyncExternalStore(commandStore.subscribe, commandStore.opened, () => null) === "commands";
  return (
    <Dialog
      open={open}
      onClose={closeOverlay}
      label="Search or go to"
      className="veil mx-auto mt-[12dvh] mb-auto w-[min(38rem,calc(100vw-2rem))] overflow-hidden rounded-soft border border-line bg-paper-raised p-0 text-ink shadow-raised backdrop:bg-shade"
    >
      {open ? (
        <Suspense fallback={<div className="h-80" />}>
          <Palette me={me} />
        </Suspense>
      ) : null}
    </Dialog>
  );
}
