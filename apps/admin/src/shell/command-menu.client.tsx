"use client";

import { Dialog } from "@cartwright/ui/dialog.client";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { Me } from "../trpc/outputs.ts";
import { closeOverlay, commandStore } from "./commands.ts";
import { focusAtEnd, PLACEHOLDER, typedClasses } from "./typed-command.ts";

const load = () => import("./command-palette.client.tsx");
const Palette = lazy(load);

/** ⌘K: everything one can go to or do, by typing. Its code comes when the page has nothing else to do, or when it is first opened. */
export function CommandMenu({ me }: { me: Me }) {
  const open = useSyncExternalStore(commandStore.subscribe, commandStore.opened, () => null) === "commands";
  useEffect(() => {
    const soon = setTimeout(() => void load(), IDLE_MS);
    return () => clearTimeout(soon);
  }, []);
  return (
    <Dialog
      open={open}
      onClose={closeOverlay}
      label="Search or go to"
      className="veil mx-auto mt-[12dvh] mb-auto w-[min(38rem,calc(100vw-2rem))] overflow-hidden rounded-soft border border-line bg-paper-raised p-0 text-ink shadow-raised backdrop:bg-shade"
    >
      {open ? <Opened me={me} /> : null}
    </Dialog>
  );
}

/** After the page itself is there, in milliseconds. */
const IDLE_MS = 2_000;

/** The field is there before what finds anything is: whoever types at once loses no letter. */
function Opened({ me }: { me: Me }) {
  const [text, setText] = useState("");
  return (
    <Suspense
      fallback={
        <div className="min-h-80">
          <input
            ref={focusAtEnd}
            aria-label="Search or go to"
            value={text}
            onChange={({ target }) => setText(target.value)}
            placeholder={PLACEHOLDER}
            className={typedClasses}
          />
        </div>
      }
    >
      <Palette me={me} text={text} onType={setText} />
    </Suspense>
  );
}
