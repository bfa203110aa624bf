import { factWords } from "./action-words.ts";
import { diffOf, type FactChange } from "./diff.ts";

interface FactChangesProps {
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** Before and after of an entry, only where they differ. What went is struck through, what came is marked; words say it, too. */
export function FactChanges({ before, after }: FactChangesProps) {
  const changes = diffOf(before, after).filter(hasSomething);
  if (changes.length === 0) return <p className="text-fine text-ink-soft">No facts were written down with it.</p>;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-fine sm:grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)]">
      {changes.map((change) => (
        <div key={change.name} className="grid gap-0.5 sm:contents">
          <dt className="text-ink-soft">{factWords(change.name)}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1 [overflow-wrap:anywhere]">
            {change.kind === "list" ? <ListChange change={change} /> : <ValueChange change={change} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const hasSomething = (change: FactChange): boolean =>
  change.kind === "list" || change.before !== null || change.after !== null;

function ListChange({ change }: { change: Extract<FactChange, { kind: "list" }> }) {
  return (
    <>
      {change.gone.map((text) => (
        <Gone key={text}>{text}</Gone>
      ))}
      {change.come.map((text) => (
        <Come key={text}>{text}</Come>
      ))}
      {change.stayed > 0 ? <span className="text-ink-soft">{change.stayed} unchanged</span> : null}
    </>
  );
}

function ValueChange({ change: { before, after } }: { change: Extract<FactChange, { kind: "value" }> }) {
  if (before === null) return <span>{after}</span>;
  return (
    <>
      <Gone>{before}</Gone>
      {after === null ? null : (
        <>
          <span aria-hidden className="text-ink-soft">
            →
          </span>
          <Come>{after}</Come>
        </>
      )}
    </>
  );
}

const Gone = ({ children }: { children: string }) => (
  <del className="rounded-soft bg-danger-wash px-1.5 text-danger">{children}</del>
);
const Come = ({ children }: { children: string }) => (
  <ins className="rounded-soft bg-alder-wash px-1.5 text-alder no-underline">{children}</ins>
);
