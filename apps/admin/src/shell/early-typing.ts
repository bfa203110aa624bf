type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

declare global {
  interface Window {
    /** Left by the script in the head; gone once the page hears everything itself. */
    typedEarly?: { readonly typed: Map<Control, string | boolean>; readonly hear: (event: Event) => void } | undefined;
  }
}

/**
 * Runs in the head: whoever begins to type before the page's own scripts have come is heard. React would take the fields over as
 * the server wrote them.
 */
export const earlyTypingScript = `(function(){var m=new Map(),h=function(e){var t=e.target;m.set(t,t.type==="checkbox"||t.type==="radio"?t.checked:t.value)};window.typedEarly={typed:m,hear:h};addEventListener("input",h,true)})()`;

/** Types it again, in the same order, now that the page listens. */
export function typeAgain(): void {
  const early = window.typedEarly;
  if (early === undefined) return;
  window.typedEarly = undefined;
  window.removeEventListener("input", early.hear, true);
  for (const [control, value] of early.typed) if (control.isConnected && !control.disabled) typeInto(control, value);
}

/** React hears a change only where what stands in a control differs from what it believes to stand there. */
function typeInto(control: Control, value: string | boolean): void {
  if (typeof value === "boolean") {
    if (!(control instanceof HTMLInputElement)) return;
    control.checked = !value;
    control.click();
  } else if (control.type === "file") {
    // Its files are in it still; nobody but a person may put others there.
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control instanceof HTMLSelectElement) {
    control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    const { selectionStart, selectionEnd } = control;
    control.value = `${value} `;
    // Past React, which watches the property of this one control.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
    control.dispatchEvent(new Event("input", { bubbles: true }));
    if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
  }
}
