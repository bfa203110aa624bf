import { type SyntheticEvent, useRef, useState } from "react";
import { type Problem, problemOf } from "../trpc/problem.ts";

export interface Step {
  /** For the `<form>` element; its fields are read by their names. */
  readonly wiring: {
    readonly noValidate: true;
    /** Should somebody be faster than the script, their password does not land in the address. */
    readonly method: "post";
    readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  };
  readonly problem: Problem | null;
  /** What is wrong with a field, else nothing. */
  readonly errorOf: (name: string) => string | undefined;
  /** What is wrong where no field is to blame. */
  readonly rest: Problem | null;
  readonly pending: boolean;
  /** Does something else of the same step, with the same progress and the same words when it fails. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
}

interface Plan {
  /** The fields, in the order in which they stand on the page. */
  readonly names: readonly string[];
  readonly send: (values: Readonly<Record<string, string>>) => Promise<unknown>;
  /** The field that a refusal is about, by its code. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** One step of getting in: sent once at a time; what is wrong stands beside its field, and the focus goes there. */
export function useStep({ names, send, codes = {} }: Plan): Step {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = problem === null ? {} : fieldsOf(problem, names, codes);

  const attempt = async (work: () => Promise<unknown>, form?: HTMLFormElement) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const found = problemOf(error);
      setProblem(found);
      const beside = fieldsOf(found, names, codes);
      const first = form?.elements.namedItem(names.find((name) => beside[name] !== undefined) ?? "");
      if (first instanceof HTMLInputElement) {
        first.focus();
        first.select();
      }
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return {
    wiring: {
      noValidate: true,
      method: "post",
      onSubmit: (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void attempt(() => send(valuesOf(form, names)), form);
      },
    },
    problem,
    errorOf: (name) => fields[name],
    rest: Object.keys(fields).length > 0 ? null : problem,
    pending,
    attempt,
  };
}

function valuesOf(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const data = new FormData(form);
  const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
  return Object.fromEntries(names.map((name) => [name, text(data.get(name))]));
}

function fieldsOf(problem: Problem, names: readonly string[], codes: Readonly<Record<string, string>>) {
  const about = codes[problem.code];
  if (about !== undefined) return { [about]: problem.message };
  return Object.fromEntries(Object.entries(problem.fields).filter(([name]) => names.includes(name)));
}
