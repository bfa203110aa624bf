"use client";

import type { CustomerGroup } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { FRESH_MS, pagesAfter } from "../lists/pages-after.ts";
import { Page } from "../shell/page.tsx";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { customersPath } from "./filters.ts";
import { GroupForm } from "./group-form.client.tsx";

interface GroupListProps {
  first: Outputs["customers"]["groups"]["list"];
  mayWrite: boolean;
}

/** The groups that customers are sorted into. A customer is in one at most. */
export function GroupList({ first, mayWrite }: GroupListProps) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.customers.groups.list.infiniteQueryOptions({}, { ...pagesAfter(first), staleTime: FRESH_MS }),
  );
  const groups = list.data.pages.flatMap(({ items }) => items);
  // What was edited stays while the drawer slides away.
  const [edited, setEdited] = useState<{ groupId: string | null; open: boolean }>({ groupId: null, open: false });
  return (
    <Page
      title="Groups"
      lead="Customers who are treated alike. Each customer is in one group or in none."
      crumbs={[{ href: "/customers", label: "Customers" }]}
      actions={mayWrite ? <Button onClick={() => setEdited({ groupId: null, open: true })}>New group</Button> : null}
    >
      <ListBox pending={false}>
        {groups.length === 0 ? (
          <EmptyState icon={<Tags aria-hidden size={26} strokeWidth={1.5} />} title="No groups yet">
            For example those who buy wholesale, or the press.
          </EmptyState>
        ) : (
          <ul>
            {groups.map((group) => (
              <GroupLine
                key={group.id}
                group={group}
                mayWrite={mayWrite}
                onEdit={() => setEdited({ groupId: group.id, open: true })}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage || list.error !== null ? (
          <ListFoot list={list} shown={groups.length === 1 ? "One group" : `${groups.length} groups`} />
        ) : null}
      </ListBox>
      {mayWrite ? (
        <GroupForm
          key={edited.groupId ?? "new"}
          group={groups.find(({ id }) => id === edited.groupId) ?? null}
          open={edited.open}
          onClose={() => setEdited({ ...edited, open: false })}
        />
      ) : null}
    </Page>
  );
}

interface GroupLineProps {
  group: CustomerGroup;
  mayWrite: boolean;
  onEdit: () => void;
}

function GroupLine({ group: { id: groupId, name, description, customers }, mayWrite, onEdit }: GroupLineProps) {
  const trpc = useTRPC();
  const restore = useChange(trpc.customers.groups.restore.mutationOptions(), {
    done: ({ name }) => `“${name}” is back, with everybody who was in it.`,
  });
  const remove = useChange(trpc.customers.groups.remove.mutationOptions(), {
    done: ({ name, customers: were }) =>
      `“${name}” is removed${were === 0 ? "" : `; ${people(were)} in no group now`}.`,
    undo: () => restore.run({ groupId }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-5 py-3 first:border-t-0">
      <div className="grid min-w-0 gap-0.5">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        {description === "" ? null : <p className="max-w-[60ch] text-fine text-ink-soft">{description}</p>}
        <p className="text-fine">
          <Link href={customersPath({ group: groupId })} className="underlined">
            {inWords(customers)}
          </Link>
        </p>
      </div>
      {mayWrite ? (
        <div className="flex gap-2">
          <Button look="secondary" aria-label={`Change the group “${name}”`} onClick={onEdit}>
            Change
          </Button>
          <Button
            look="secondary"
            aria-label={`Remove the group “${name}”`}
            disabled={remove.pending}
            onClick={() => remove.run({ groupId })}
          >
            Remove
          </Button>
        </div>
      ) : null}
    </li>
  );
}

const inWords = ({ count, more }: CustomerGroup["customers"]): string =>
  more
    ? `More than ${new Intl.NumberFormat("en-GB").format(count)} customers`
    : count === 1
      ? "One customer"
      : `${count} customers`;

const people = (count: number): string => (count === 1 ? "one customer is" : `${count} customers are`);
