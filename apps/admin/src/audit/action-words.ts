/** Subjects whose words are not their names. */
const SUBJECTS: Readonly<Record<string, string>> = {
  api_key: "API key",
  staff: "Staff",
  customer_profile: "Customer",
  sku: "SKU",
};

const spaced = (name: string): string => name.replaceAll("_", " ");
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What an action is about, for a heading: `api_key.made` → “API key”. */
export function subjectWords(type: string): string {
  return SUBJECTS[type] ?? capital(spaced(type));
}

/** What happened, without its subject: `staff.signed_in` → “signed in”. */
export function whatWords(action: string): string {
  const [, what = action] = action.split(".");
  return spaced(what);
}

/** The whole action as a line of a list: “API key made”. */
export const actionWords = (action: string): string =>
  `${subjectWords(action.split(".")[0] ?? action)} ${whatWords(action)}`;

/** A fact's name: `recoveryCodes` → “Recovery codes”. */
export const factWords = (name: string): string =>
  capital(
    spaced(name)
      .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase(),
  );
