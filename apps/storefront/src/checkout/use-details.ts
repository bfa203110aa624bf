import { type RefObject, useState } from "react";
import { DETAIL_NAMES, type DetailErrors, type Details, detailsOf, isDetailName } from "./details.ts";

export interface DetailsForm {
  readonly errors: DetailErrors;
  /** Where it goes, as far as it is known: the state is empty until it is chosen. */
  readonly to: { readonly country: string; readonly region: string };
  values(): Details;
  /** A control has changed: the destination follows, and an error that was told is looked at again. */
  changed(name: string): void;
  /** Looks at one control, unless it is still empty: nobody is told what they have not come to yet. */
  recheck(name: string): Promise<void>;
  /** The details when all of them are right; null otherwise, with each error beside its control and the focus on the first. */
  checked(): Promise<Details | null>;
  show(found: DetailErrors): void;
  /** Puts back what was entered before; what is being typed already stays. */
  restore(kept: Details | undefined): void;
}

/** Brings the schemas, once somebody begins to type. */
export const loadChecks = () => import("./check-details.ts");

/** The form's contact and address. The controls keep their own values; this keeps what is wrong with them. */
export function useDetails(form: RefObject<HTMLFormElement | null>, country: string): DetailsForm {
  const [errors, setErrors] = useState<DetailErrors>({});
  const [to, setTo] = useState({ country, region: "" });
  const values = () => detailsOf(form.current!);
  const follow = () => {
    const now = values();
    if (now.country !== to.country || now.region !== to.region) setTo({ country: now.country, region: now.region });
  };
  const recheck = async (name: string) => {
    if (!isDetailName(name) || values()[name] === "") return;
    const found = (await loadChecks()).checkDetails(values())[name];
    setErrors(({ [name]: _, ...others }) => (found === undefined ? others : { ...others, [name]: found }));
  };
  const show = (found: DetailErrors) => {
    setErrors(found);
    const first = DETAIL_NAMES.find((name) => found[name] !== undefined);
    const control = first === undefined ? null : form.current!.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
  };
  return {
    errors,
    to,
    values,
    show,
    recheck,
    changed: (name) => {
      follow();
      if (isDetailName(name) && errors[name] !== undefined) void recheck(name);
    },
    checked: async () => {
      const details = values();
      const found = (await loadChecks()).checkDetails(details);
      if (Object.keys(found).length === 0) return details;
      show(found);
      return null;
    },
    restore: (kept) => {
      for (const [name, value] of Object.entries(kept ?? {})) putBack(form.current!.elements.namedItem(name), value);
      follow();
    },
  };
}

function putBack(control: unknown, value: string): void {
  if (value === "") return;
  if (control instanceof HTMLInputElement && control.value === "") control.value = value;
  const known = control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value);
  if (known) control.value = value;
}
