import {
  brandOf,
  codeLengthOf,
  codeProblem,
  digitsOf,
  expiryProblem,
  groupDigits,
  lengthOf,
  numberProblem,
} from "./card-number.ts";

export type FieldName = "number" | "expiry" | "cvc";
export const FIELDS: readonly FieldName[] = ["number", "expiry", "cvc"];

const NAMES = { visa: "Visa", mastercard: "Mastercard", amex: "Amex", card: "" } as const;

export function input(name: FieldName): HTMLInputElement {
  const element = document.getElementById(name);
  if (!(element instanceof HTMLInputElement)) throw new Error(`no input ${name}`);
  return element;
}

const cardBrand = () => brandOf(digitsOf(input("number").value));

export function problemOf(name: FieldName): string | undefined {
  const text = input(name).value;
  if (name === "number") return numberProblem(digitsOf(text));
  return name === "expiry" ? expiryProblem(text, new Date()) : codeProblem(digitsOf(text), cardBrand());
}

/** Shows or clears what is wrong with a field, beside it; the paragraph is a live region. */
export function show(name: FieldName, problem: string | undefined): void {
  const error = document.getElementById(`${name}-error`);
  if (error !== null && error.textContent !== (problem ?? "")) error.textContent = problem ?? "";
  input(name).setAttribute("aria-invalid", String(problem !== undefined));
}

/** Formats what is typed, clears a problem as soon as it is mended, and moves on to the next field when one is full. */
export function watchInputs(changed: () => void): void {
  for (const name of FIELDS) {
    const element = input(name);
    element.addEventListener("input", (event) => {
      reformat(name, element, event instanceof InputEvent && event.inputType.startsWith("delete"));
      if (element.getAttribute("aria-invalid") === "true" && problemOf(name) === undefined) show(name, undefined);
      if (name === "number") showBrand();
      moveOn(name, element, event);
      changed();
    });
    element.addEventListener("blur", () => {
      if (element.value !== "") show(name, problemOf(name));
    });
  }
}

export function fill(number: string): void {
  input("number").value = groupDigits(number);
  input("expiry").value = `12 / ${String(new Date().getFullYear() + 2).slice(2)}`;
  input("cvc").value = "1234".slice(0, codeLengthOf(brandOf(number)));
  for (const name of FIELDS) show(name, undefined);
  showBrand();
}

function showBrand(): void {
  const brand = cardBrand();
  const mark = document.getElementById("brand");
  if (mark === null) return;
  mark.textContent = NAMES[brand];
  mark.dataset["brand"] = brand;
}

/** Puts the cursor behind the digit that it was behind, and at the end where it was at the end. */
function reformat(name: FieldName, element: HTMLInputElement, deleting: boolean): void {
  const cursor = element.selectionStart ?? element.value.length;
  const atEnd = cursor === element.value.length;
  const digitsBefore = digitsOf(element.value.slice(0, cursor)).length;
  const text = name === "expiry" ? expiryText(element.value, deleting) : digitsText(name, element.value);
  if (text === element.value) return;
  element.value = text;
  if (document.activeElement !== element) return;
  const place = atEnd ? text.length : placeBehind(text, digitsBefore);
  element.setSelectionRange(place, place);
}

function placeBehind(text: string, digits: number): number {
  let place = 0;
  for (let seen = 0; place < text.length && seen < digits; place += 1) if (/\d/.test(text[place] ?? "")) seen += 1;
  return place;
}

function digitsText(name: FieldName, text: string): string {
  const digits = digitsOf(text);
  if (name === "number") return groupDigits(digits.slice(0, lengthOf(brandOf(digits))));
  return digits.slice(0, codeLengthOf(cardBrand()));
}

/** “4/29”, “0429” and what browsers fill in (“04/2029”) all become “04 / 29”. */
function expiryText(text: string, deleting: boolean): string {
  const [first = "", second] = text.split("/");
  let digits = digitsOf(text);
  if (second !== undefined && digitsOf(first).length === 1) digits = `0${digits}`;
  if (/^[2-9]/.test(digits)) digits = `0${digits}`;
  if (digits.length === 6 && digits.slice(2, 4) === "20") digits = digits.slice(0, 2) + digits.slice(4);
  digits = digits.slice(0, 4);
  if (digits.length > 2 || (digits.length === 2 && !deleting)) return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
  return digits;
}

/** To the next field when this one is full and right, unless something was deleted or filled in by the browser. */
function moveOn(name: FieldName, element: HTMLInputElement, event: Event): void {
  const typed = event instanceof InputEvent && event.inputType === "insertText";
  const atEnd = element.selectionStart === element.value.length;
  if (!typed || !atEnd || name === "cvc" || problemOf(name) !== undefined) return;
  input(name === "number" ? "expiry" : "cvc").focus();
}
