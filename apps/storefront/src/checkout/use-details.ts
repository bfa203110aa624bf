import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import { savedAs } from "./buyer.ts";
import { ANOTHER_ADDRESS, useBuyer } from "./buyer-context.client.tsx";
import { DETAIL_NAMES, type DetailErrors, type Details, detailsOf, isDetailName } from "./details.ts";
import { saveAddress } from "./save-address.ts";

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
  const { buyer, choose } = useBuyer();
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
    // A hidden control can't take the focus: its error shows it first.
    flushSync(() => setErrors(found));
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
      // Another address has errors of its own, or none.
      if (name === "savedAddress") setErrors(({ email }) => (email === undefined ? {} : { email }));
      if (isDetailName(name) && errors[name] !== undefined) void recheck(name);
    },
    checked: async () => {
      const details = values();
      const found = (await loadChecks()).checkDetails(details);
      show(found);
      if (Object.keys(found).length > 0) return null;
      const asked = form.current!.elements.namedItem("saveAddress");
      const known = buyer !== null && savedAs(details, buyer.addresses) !== undefined;
      if (asked instanceof HTMLInputElement && asked.checked && !known) saveAddress(details);
      return details;
    },
    restore: (kept) => {
      const control = (name: string) => form.current!.elements.namedItem(name);
      const first = buyer?.addresses[0];
      // Half of an address that was entered and half of a saved one would be a third one: it is the one or the other.
      const known = first !== undefined && !hasAddress(kept);
      for (const [name, value] of Object.entries(kept ?? {})) {
        if (value !== "" && (name === "email" || !known)) putBack(control(name), value);
        else if (name !== "email" && first !== undefined && !known) putBack(control(name), "");
      }
      if (buyer !== null) choose(savedAs(values(), buyer.addresses)?.id ?? ANOTHER_ADDRESS);
      follow();
    },
  };
}

/** Whether somebody has begun to enter an address; the lists have a choice of their own from the start. */
const hasAddress = (kept: Details | undefined): boolean =>
  kept !== undefined && [kept.fullName, kept.line1, kept.line2, kept.city, kept.postcode].some((text) => text !== "");

/** What was typed since the page came stays. */
function putBack(control: unknown, value: string): void {
  if (control instanceof HTMLInputElement && control.value === control.defaultValue) control.value = value;
  const known = control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value);
  if (known) control.value = value;
}
