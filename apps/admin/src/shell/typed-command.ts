export const PLACEHOLDER = "Go to, do, find…";

export const typedClasses =
  "w-full border-b border-line bg-transparent px-4 py-3.5 text-body outline-none placeholder:text-ink-soft";

/** As a field's `ref`: one goes on typing where one was. */
export function focusAtEnd(field: HTMLInputElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
