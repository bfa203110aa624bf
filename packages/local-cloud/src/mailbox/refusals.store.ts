import type { DatabaseSync } from "node:sqlite";

/** How many of the next mails are refused with 451. For tests; kept over a restart. */
export function setRefusals(store: DatabaseSync, count: number): void {
  store
    .prepare(
      "insert into setting (name, value) values ('refusals', ?) on conflict (name) do update set value = excluded.value",
    )
    .run(String(count));
}

/** Uses up one refusal; false when none is left. */
export function takeRefusal(store: DatabaseSync): boolean {
  const { changes } = store
    .prepare(
      "update setting set value = cast(value as integer) - 1 where name = 'refusals' and cast(value as integer) > 0",
    )
    .run();
  return changes === 1;
}
