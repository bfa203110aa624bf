"use client";

import type { SavedView, ViewPlace } from "@cartwright/identity/contract";
import { Button } from "@cartwright/ui/button";
import { tabLink, Tabs } from "@cartwright/ui/tabs";
import { useQuery } from "@tanstack/react-query";
import { BookmarkPlus, Users } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { focusFallsTo } from "../shell/focus-falls-to.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type BuiltInView, isNameless, viewOf } from "./query.ts";
import { SaveView } from "./save-view.client.tsx";
import { useTabInSight } from "./use-tab-in-sight.ts";
import { ViewMenu } from "./view-menu.client.tsx";

interface ViewTabsProps {
  place: ViewPlace;
  builtIn: readonly BuiltInView[];
  /** Which of them the filters belong to, where one counts although more is narrowed; null for none. */
  builtInHere: string | null;
  /** The filters as they stand in the address. */
  query: string;
  /** As the server read them with the page. */
  saved: readonly SavedView[];
}

/** The views of a list beside each other: the shop's, one's own, those that others share. What has no name yet can be given one. */
export function ViewTabs({ place, builtIn, builtInHere, query, saved }: ViewTabsProps) {
  const trpc = useTRPC();
  const [naming, setNaming] = useState(false);
  const { data: views } = useQuery(trpc.views.list.queryOptions({ place }, { initialData: [...saved] }));
  const here = viewOf(query, views);
  const tabs = useTabInSight(here?.id ?? builtInHere);
  const hrefOf = (of: string) => (of === "" ? `/${place}` : `/${place}?${of}`);
  return (
    <div
      {...focusFallsTo("[aria-current]", "button", "a")}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-stretch"
    >
      <div ref={tabs} className="min-w-0">
        <Tabs label="Views">
          {builtIn.map(({ label, query: of, narrowed = of }) => (
            // From a view that has a name one goes to the whole of another.
            <Link
              key={label}
              href={hrefOf(here === undefined ? narrowed : of)}
              {...tabLink(here === undefined && label === builtInHere)}
            >
              {label}
            </Link>
          ))}
          {views.map((view) => (
            <Link key={view.id} href={hrefOf(view.query)} {...tabLink(view.id === here?.id)}>
              {view.name}
              {view.yours ? null : (
                <>
                  <Users aria-hidden size={14} strokeWidth={1.7} className="ml-1.5" />
                  <span className="sr-only">, shared by {view.owner}</span>
                </>
              )}
            </Link>
          ))}
        </Tabs>
      </div>
      <div className="relative -mr-4 flex shrink-0 items-stretch border-b border-line bg-paper pr-4 pl-2 empty:hidden sm:mr-0 sm:pr-0">
        {here?.mayChange === true ? <ViewMenu key={here.id} view={here} /> : null}
        {isNameless(query, builtIn, views) ? (
          <Button look="subtle" className="-mb-px px-3 whitespace-nowrap" onClick={() => setNaming(true)}>
            <BookmarkPlus aria-hidden size={16} strokeWidth={1.6} />
            Save view
          </Button>
        ) : null}
      </div>
      <SaveView open={naming} onClose={() => setNaming(false)} place={place} query={query} views={views} />
    </div>
  );
}
