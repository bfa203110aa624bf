import type { CustomerRow } from "@cartwright/customers/contract";
import { aboveRowClasses, type Column, rowEntryClasses } from "@cartwright/ui/data-table.client";
import { Moment } from "@cartwright/ui/moment.client";
import Link from "next/link";
import { KindBadge, spentWords } from "./customer-words.tsx";
import { Chips, chipClasses, TagLink } from "./tag-chip.tsx";

const TAGS_SHOWN = 3;

/** What the list says of a customer. */
export const CUSTOMER_COLUMNS: readonly Column<CustomerRow>[] = [
  {
    head: "Customer",
    cell: ({ id, name, email }) => (
      <span className="grid min-w-0">
        <Link href={`/customers/${id}`} className={`${rowEntryClasses} [overflow-wrap:anywhere]`}>
          {name}
        </Link>
        <span className="text-fine [overflow-wrap:anywhere] text-ink-soft">{email}</span>
      </span>
    ),
  },
  { head: "Kind", cell: (customer) => <KindBadge customer={customer} /> },
  { head: "Group", from: "tablet", cell: ({ group }) => (group === null ? <Nothing /> : group.name) },
  { head: "Tags", from: "desktop", cell: ({ tags }) => <Tags tags={tags} /> },
  { head: "Orders", end: true, cell: ({ orders }) => <span className="tabular">{orders}</span> },
  { head: "Spent", end: true, cell: ({ spent }) => <span className="tabular">{spentWords(spent)}</span> },
  {
    head: "Last order",
    end: true,
    cell: ({ lastOrderAt }) => (lastOrderAt === null ? <Nothing /> : <Moment at={lastOrderAt} as="ago" />),
  },
];

const Nothing = () => <span className="text-ink-soft">–</span>;

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <Nothing />;
  const more = tags.length - TAGS_SHOWN;
  return (
    <Chips>
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <TagLink key={tag} tag={tag} className={aboveRowClasses} />
      ))}
      {more > 0 ? <span className={chipClasses}>{`+${more}`}</span> : null}
    </Chips>
  );
}
