import type { Problem } from "../trpc/problem.ts";

export type FieldErrors<Name extends string> = Partial<Record<Name, string>>;

/**
 * Sorts what the server refused into what stands beside a field and what does not. `codes` names the field that a refusal is
 * about where the refusal cannot know it; otherwise it says so itself (`details.field`). Pure.
 */
export function sortProblem<Name extends string>(
  problem: Problem,
  names: readonly Name[],
  codes: Readonly<Record<string, Name>> = {},
): { beside: FieldErrors<Name>; rest: Problem | null } {
  const beside: FieldErrors<Name> = {};
  const others: string[] = [];
  for (const [path, message] of Object.entries(problem.fields)) {
    const name = named(names, path.split(".").at(-1));
    if (name === undefined) others.push(message);
    else beside[name] = message;
  }
  const about = codes[problem.code] ?? named(names, problem.details["field"]);
  if (about !== undefined) beside[about] = problem.message;
  if (Object.keys(beside).length === 0) return { beside, rest: problem };
  return { beside, rest: others.length === 0 ? null : { ...problem, message: others.join(" ") } };
}

const named = <Name extends string>(names: readonly Name[], asked: unknown): Name | undefined =>
  names.find((name) => name === asked);
