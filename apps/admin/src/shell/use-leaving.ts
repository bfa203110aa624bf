import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { guardPage } from "./leaving.ts";

/**
 * While `unsaved`, whoever leaves the page is asked first: by closing the window the browser asks, by a link, a command or a key
 * we do. Returns how to go where somebody was about to, or null while nobody is.
 */
export function useLeaving(unsaved: boolean): { readonly go: (() => void) | null; readonly stay: () => void } {
  const router = useRouter();
  const [go, setGo] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (leave: () => void) => setGo(() => leave);
    const release = guardPage(ask);
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const press = (event: MouseEvent) => {
      const link = linkThatLeaves(event);
      if (link === null) return;
      // The router follows no link whose press was prevented; what else hears of it, such as a menu that closes, still does.
      event.preventDefault();
      ask(() => router.push(link.pathname + link.search + link.hash));
    };
    window.addEventListener("beforeunload", beforeUnload);
    // Before the router hears of it.
    document.addEventListener("click", press, { capture: true });
    return () => {
      release();
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", press, { capture: true });
    };
  }, [unsaved, router]);
  return { go, stay: () => setGo(null) };
}

/** A link that this press would follow in this window to another page. */
function linkThatLeaves(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link === null || (link.target !== "" && link.target !== "_self") || link.hasAttribute("download")) return null;
  return link.origin === location.origin && link.pathname !== location.pathname ? link : null;
}
