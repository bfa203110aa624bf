"use client";

import { Button } from "@cartwright/ui/button";
import { Modal } from "@cartwright/ui/modal.client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { focusFallsTo } from "../shell/focus-falls-to.ts";
import { countsOf, Run } from "./run.ts";
import { RunProgress } from "./run-progress.client.tsx";

/** What it is done to, as the outcome names it. */
export interface Subject {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

interface RunDialogProps<Item> {
  open: boolean;
  /** With the keys of what was done, once something was. */
  onClose: (done: ReadonlySet<string>) => void;
  title: string;
  lead: ReactNode;
  /** What the dialog is called while it works: “Marking 5 orders as shipped”. */
  working: string;
  /** The button that begins. */
  begin: string;
  dangerous?: boolean;
  items: readonly Item[];
  subjectOf: (item: Item) => Subject;
  /** Reads the form: what is to be done to each; null where something is missing, which the form says. */
  prepare: () => ((item: Item) => Promise<string>) | null;
  children?: ReactNode;
}

/** One thing done to many: its form, then how far it is and what came of each. While it works, nothing closes it but its end. */
export function RunDialog<Item>(props: RunDialogProps<Item>) {
  const { open, onClose, title, lead, working, begin, dangerous = false, items, subjectOf, prepare, children } = props;
  const [work, setWork] = useState<{ run: Run<Item>; subjects: readonly Subject[] } | null>(null);
  const [over, setOver] = useState(true);
  const done = () =>
    new Set([...(work?.run.outcomes() ?? [])].filter(([, { kind }]) => kind === "done").map(([key]) => key));
  useHeldPage(!over);
  const look = useLookAgain(work?.run ?? null, setOver);
  useEffect(() => () => work?.run.stop(), [work]);
  const close = () => {
    onClose(done());
    setWork(null);
  };
  return (
    <Modal
      open={open}
      onClose={close}
      title={work === null || over ? title : working}
      lead={work === null ? lead : null}
      stays={!over}
      wide
    >
      <div {...focusFallsTo("[data-way-on]")}>
        {work === null ? (
          <form
            noValidate
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              const does = prepare();
              if (does === null) return;
              const run = new Run({ items, keyOf: (item) => subjectOf(item).key, does });
              setWork({ run, subjects: items.map(subjectOf) });
              look(run);
              run.start();
            }}
          >
            {children}
            <div className="flex flex-wrap justify-end gap-2 pt-2">
              <Button look="secondary" onClick={close}>
                Back
              </Button>
              <Button look={dangerous ? "danger" : "primary"} type="submit">
                {begin}
              </Button>
            </div>
          </form>
        ) : (
          <RunProgress run={work.run} subjects={work.subjects} working={working} onClose={close} />
        )}
      </div>
    </Modal>
  );
}

/** Hears whether the run is over, and has the lists behind the dialog asked for anew each time that it is. */
function useLookAgain<Item>(run: Run<Item> | null, setOver: (over: boolean) => void) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const look = (of: Run<Item>) => setOver(countsOf(of.outcomes()).over);
  useEffect(() => {
    if (run === null) return;
    let before = false;
    return run.subscribe(() => {
      const { over } = countsOf(run.outcomes());
      if (over === before) return;
      before = over;
      setOver(over);
      if (!over) return;
      void queryClient.invalidateQueries();
      router.refresh();
    });
  }, [run, setOver, router, queryClient]);
  return look;
}

/** Whoever closes or reloads the page while it works is asked first. */
function useHeldPage(held: boolean): void {
  useEffect(() => {
    if (!held) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [held]);
}
