import { heirsOf } from "./focus-falls-to.ts";

/**
 * Gives the focus on when what has it is taken out of the page, now or by a refresh much later: to what the nearest part around it
 * says by `focusFallsTo`. Without it, it would fall to the body, and whoever works by keyboard would begin again at the top. Whoever
 * leaves something themselves, by a press elsewhere, is left alone. Ends with the function it answers.
 */
export function keepFocus(page: Document): () => void {
  /** What had the focus last, and what was around it then. */
  let around: readonly Element[] = [];
  const enter = ({ target }: FocusEvent) => {
    around = target instanceof Element ? pathOf(target) : [];
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    // What is taken out may say that it is left, too, while it is still there.
    if (relatedTarget !== null || !(target instanceof Element)) return;
    queueMicrotask(() => {
      if (target === around[0] && isLost(page) && isThere(target) && !target.matches(":disabled")) around = [];
    });
  };
  const changes = new MutationObserver(() => {
    const [last] = around;
    if (last === undefined || !isLost(page) || isThere(last)) return;
    const heirs = heirsOf(around.filter(isThere));
    around = [];
    for (const heir of heirs) {
      if (!isThere(heir)) continue;
      heir.focus();
      if (page.activeElement === heir) return;
    }
  });
  page.addEventListener("focusin", enter);
  page.addEventListener("focusout", leave);
  changes.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", enter);
    page.removeEventListener("focusout", leave);
    changes.disconnect();
  };
}

const isLost = ({ activeElement, body }: Document): boolean => activeElement === null || activeElement === body;

/** A dialog that is closed is still seen while it fades away, and a page that was left is still there, hidden. */
const isThere = (element: Element): boolean =>
  element.isConnected && element.closest("dialog:not([open])") === null && element.checkVisibility();

function pathOf(element: Element): Element[] {
  const path = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at);
  return path;
}
