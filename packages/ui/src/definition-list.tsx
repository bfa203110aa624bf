import type { ReactNode } from "react";

/** Facts with their names, one per line; on phones the name stands above. */
export function DefinitionList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2.5 text-small sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-0.5 sm:contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
