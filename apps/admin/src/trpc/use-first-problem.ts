import { useEffect } from "react";

/** When fields are told what is wrong with them, the focus goes to the first: it may be out of sight, and nobody else would say so. */
export function useFirstProblem(problems: Readonly<Record<string, unknown>> | undefined): void {
  useEffect(() => {
    if (problems !== undefined && Object.keys(problems).length > 0) firstWrongField()?.focus();
  }, [problems]);
}

/** In the dialog that lies on top, else on the page. Pages from before are still there, hidden. */
function firstWrongField(): HTMLElement | undefined {
  const within = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.querySelector("main");
  const wrong = within?.querySelectorAll<HTMLElement>("[aria-invalid=true]") ?? [];
  return [...wrong].find((field) => field.checkVisibility());
}
