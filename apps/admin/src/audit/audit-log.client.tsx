"use client";

import { Button } from "@cartwright/ui/button";
import { goThrough } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { AuditFilters, type Person } from "./audit-filters.client.tsx";
import { EntryLine } from "./entry-line.client.tsx";
import { type AuditPage, auditPath, type Filters } from "./filters.ts";

interface AuditLogProps {
  filters: Filters;
  first: AuditPage;
  actions: readonly string[];
  people: readonly Person[];
}

/** Who did what, newest first. The filters stand in the address; older entries come by the page. */
export function AuditLog({ filters, first, actions, people }: AuditLogProps) {
  const { shown, change, pending } = useFilters(filters, auditPath);
  return (
    <>
      <AuditFilters filters={shown} actions={actions} people={withChosen(people, shown, first)} onChange={change} />
      <ListBox pending={pending}>
        <Entries key={auditPath(filters)} filters={filters} first={first} onClear={() => change({})} />
      </ListBox>
    </>
  );
}

function Entries({ filters, first, onClear }: Pick<AuditLogProps, "filters" | "first"> & { onClear: () => void }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filters, {
      ...pagesAfter(first),
    }),
  );
  const entries = list.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0)
    return (
      <EmptyState
        icon={<ScrollText aria-hidden size={26} strokeWidth={1.5} />}
        title="Nothing like that has happened"
        action={
          <Button look="secondary" onClick={onClear}>
            Clear the filters
          </Button>
        }
      >
        Every change by staff, programs and customers is written down here and stays.
      </EmptyState>
    );
  return (
    <>
      <div role="presentation" onKeyDown={goThrough}>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} actorHref={(actorId) => auditPath({ actorId })} />
        ))}
      </div>
      <ListFoot list={list} shown={entries.length === 1 ? "One entry" : `${entries.length} entries`} />
    </>
  );
}

/** Whoever is chosen by a link need not be on the list: a customer, a program, somebody who is gone. */
function withChosen(people: readonly Person[], { actorId }: Filters, { items }: AuditPage): readonly Person[] {
  if (actorId === undefined || actorId === "" || people.some(({ id }) => id === actorId)) return people;
  const name = items.find(({ actor }) => actor.id === actorId)?.actor.name ?? "Somebody";
  return [...people, { id: actorId, name }];
}
