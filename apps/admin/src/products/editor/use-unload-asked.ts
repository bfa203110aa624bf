import { useEffect } from "react";

/** The browser asks before the window closes while this is typed and not saved; going elsewhere within the admin saves it. */
export function useUnloadAsked(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
