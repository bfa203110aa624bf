"use client";

import { Command as Cmdk } from "cmdk";
import { useSyncExternalStore } from "react";
import { goToOrder } from "../orders/go-to-order.ts";
import type { Me } from "../trpc/outputs.ts";
import { closeOverlay, type Command, commandStore } from "./commands.ts";
import { Keys } from "./keys.tsx";
import { likeness } from "./likeness.ts";
import { ownCommands } from "./own-commands.ts";
import { focusAtEnd, PLACEHOLDER, typedClasses } from "./typed-command.ts";
import { useFoundCommands } from "./use-found-commands.ts";
import { useGo } from "./use-go.ts";

const itemClasses =
  "flex min-h-10 cursor-pointer items-center gap-3 rounded-soft px-3 text-small data-[selected=true]:bg-paper-sunk";

/** What is typed, and what it finds: the places, the commands of the shell and of the page, and what searches answer. */
export default function CommandPalette({ me, text, onType }: { me: Me; text: string; onType: (text: string) => void }) {
  const go = useGo();
  const sources = useSyncExternalStore(commandStore.subscribe, commandStore.sources);
  const { found, searching } = useFoundCommands(text, sources);
  const own = [...(me.permissions.includes("orders.read") ? goToOrder(text, go) : []), ...ownCommands(me, go)];
  const listed = sources.flatMap((source) => ("commands" in source ? source.commands : []));
  return (
    <Cmdk label="Search or go to" loop filter={likeness} className="grid">
      <Cmdk.Input
        ref={focusAtEnd}
        value={text}
        onValueChange={onType}
        placeholder={PLACEHOLDER}
        className={typedClasses}
      />
      <Cmdk.List className="max-h-[min(24rem,60dvh)] scroll-py-2 overflow-y-auto p-2">
        <Cmdk.Empty className="px-3 py-8 text-center text-small text-ink-soft">
          {searching ? "Searching…" : "Nothing has this name."}
        </Cmdk.Empty>
        {grouped([...own, ...listed]).map(([group, commands]) => (
          <CommandGroup key={group} group={group} commands={commands} />
        ))}
        {grouped(found).map(([group, commands]) => (
          <CommandGroup key={`found ${group}`} group={group} commands={commands} foundBy={text} />
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}

/** `foundBy`: a search has chosen them for these words already, which need not be among their own. */
function CommandGroup({ group, commands, foundBy = "" }: { group: string; commands: Command[]; foundBy?: string }) {
  return (
    <Cmdk.Group
      heading={group}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-fine [&_[cmdk-group-heading]]:text-ink-soft"
    >
      {commands.map(({ id, label, icon: Icon, words, keys, run }) => (
        <Cmdk.Item
          key={id}
          value={id}
          keywords={[label, `${words ?? ""} ${foundBy}`]}
          className={itemClasses}
          onSelect={() => {
            closeOverlay();
            void run();
          }}
        >
          {Icon === undefined ? null : <Icon aria-hidden size={17} strokeWidth={1.6} className="text-ink-soft" />}
          <span className="grow">{label}</span>
          {keys === undefined ? null : <Keys keys={keys} />}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}

const grouped = (commands: readonly Command[]): [string, Command[]][] => [
  ...Map.groupBy(commands, ({ group }) => group),
];
