import { type SyntheticEvent, useRef, useState } from "react";
import { type Problem, problemOf } from "../trpc/problem.ts";
import type { FormName } from "./check-fields.ts";
import { type FieldErrors, sortProblem } from "./field-problems.ts";

interface FormPlan<Name extends string> {
  /** Its controls, in the order in which they stand on the page. */
  readonly names: readonly Name[];
  /** What is wrong with the values, by the rules that the server will apply. */
  readonly check: (values: Record<Name, string>) => Promise<Readonly<Record<string, string>>>;
  /** Sends them. "leaving" says that the page is about to be left: nothing may be sent from it any more. */
  readonly send: (values: Record<Name, string>) => Promise<"leaving" | void>;
  /** The control that a refusal is about, by the refusal's code. */
  readonly codes?: Readonly<Record<string, Name>>;
}

export interface AccountForm<Name extends string> {
  readonly errors: FieldErrors<Name>;
  readonly problem: Problem | null;
  readonly sending: boolean;
  /** For the `<form>` element. */
  readonly wiring: {
    readonly ref: (element: HTMLFormElement | null) => void;
    readonly noValidate: true;
    /** Should somebody be faster than the script, their password does not land in the address. */
    readonly method: "post";
    readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
    readonly onChange: (event: SyntheticEvent<HTMLFormElement>) => void;
    readonly onBlur: (event: SyntheticEvent<HTMLFormElement>) => void;
    readonly onFocus: () => void;
  };
}

/** Brings the schemas, once somebody begins to type. */
const loadRules = () => import("./check-fields.ts");

export const rulesOf =
  (form: FormName) =>
  async (values: Readonly<Record<string, string>>): Promise<Record<string, string>> =>
    (await loadRules()).checkFields(form, values);

/**
 * A form whose controls keep their own values, so that nothing typed is lost; this keeps what is wrong with them. Errors stand
 * beside their control, the focus goes to the first, and it is sent once at a time.
 */
export function useForm<Name extends string>({ names, check, send, codes }: FormPlan<Name>): AccountForm<Name> {
  const form = useRef<HTMLFormElement | null>(null);
  const busy = useRef(false);
  const [errors, setErrors] = useState<FieldErrors<Name>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const isName = (name: string): name is Name => (names as readonly string[]).includes(name);
  const values = () => {
    const data = new FormData(form.current ?? undefined);
    const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
    return Object.fromEntries(names.map((name) => [name, text(data.get(name))])) as Record<Name, string>;
  };

  const show = (found: FieldErrors<Name>) => {
    setErrors(found);
    const first = names.find((name) => found[name] !== undefined);
    const control = first === undefined ? null : form.current?.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
  };
  const recheck = async (name: string) => {
    if (!isName(name) || values()[name] === "") return;
    const found = (await check(values()))[name];
    setErrors(({ [name]: _, ...others }) => {
      const kept = others as FieldErrors<Name>;
      return found === undefined ? kept : { ...kept, [name]: found };
    });
  };
  const attempt = async (): Promise<"leaving" | void> => {
    setProblem(null);
    const entered = values();
    const found = await check(entered);
    if (names.some((name) => found[name] !== undefined)) return show(found as FieldErrors<Name>);
    setErrors({});
    try {
      return await send(entered);
    } catch (error) {
      const { beside, rest } = sortProblem(problemOf(error), names, codes);
      show(beside);
      setProblem(rest);
    }
  };
  const submit = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    if ((await attempt()) === "leaving") return;
    busy.current = false;
    setSending(false);
  };

  return {
    errors,
    problem,
    sending,
    wiring: {
      ref: (element) => {
        form.current = element;
      },
      noValidate: true,
      method: "post",
      onSubmit: (event) => {
        event.preventDefault();
        void submit();
      },
      onChange: ({ target }) => {
        const name = nameOf(target);
        if (isName(name) && errors[name] !== undefined) void recheck(name);
      },
      onBlur: ({ target }) => void recheck(nameOf(target)),
      onFocus: () => void loadRules(),
    },
  };
}

/** The control that an event of the form came from; React types its target as the form. */
const nameOf = (target: EventTarget): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : "";
