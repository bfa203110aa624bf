import type { ProductForStaff } from "@cartwright/catalog/contract";
import { toast } from "@cartwright/ui/toast";
import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { type Draft, type DraftEvent, draftOf, isTouched, nextDraft } from "../draft/draft.ts";
import { savedOf } from "../draft/from-product.ts";
import { keepDraft, keptDraft } from "./kept-draft.ts";
import { useFreshOnReturn } from "./use-fresh-on-return.ts";

/** The product as it is edited in this tab. It hears what the server says anew, and what was typed here before and never saved is back. */
export function useProductDraft(product: ProductForStaff, me: string): readonly [Draft, Dispatch<DraftEvent>] {
  const [draft, dispatch] = useReducer(nextDraft, product, (begin) => draftOf(savedOf(begin, me)));
  const { id } = product;
  useEffect(() => dispatch({ type: "arrived", product: savedOf(product, me) }), [product, me]);
  useFreshOnReturn();

  const looked = useRef(false);
  // Before the page is given what was typed into it while it was not ready: that comes on top.
  useLayoutEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const kept = keptDraft(id);
    if (kept === null) return;
    dispatch({ type: "brought back", ...kept });
    toast("What you had typed here is back. It is not saved yet.");
  }, [id]);

  // Not before it was looked for what is kept: the first state has nothing typed and would forget it.
  const began = useRef(false);
  useEffect(() => {
    if (began.current) keepDraft(id, isTouched(draft) ? draft : null);
    began.current = true;
  }, [id, draft]);
  return [draft, dispatch];
}
