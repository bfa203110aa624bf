import type { CartView } from "@cartwright/cart/contract";
import { problemOf } from "../trpc/problem.ts";
import { type CartState, UNKNOWN_CART } from "./cart-state.ts";

/** The part of the BFF that carts need. */
export interface CartCalls {
  get(): Promise<CartView | null>;
  add(input: { market: string; variantId: string; quantity: number }): Promise<CartView>;
  setQuantity(input: { variantId: string; quantity: number }): Promise<CartView>;
  remove(input: { variantId: string }): Promise<CartView>;
  acknowledge(): Promise<CartView>;
  switchMarket(input: { market: string }): Promise<CartView>;
}

/**
 * The cart as this browser knows it. What the customer asks for shows at once and goes to the server one after the other;
 * a refusal takes it back and says why. Only the server's answers bring money.
 */
export function createCartStore(calls: CartCalls) {
  let state = UNKNOWN_CART;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const change = (next: Partial<CartState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const accept = (view: CartView | null) => change({ view, status: "ready" });
  const want = (variantId: string, quantity: number) =>
    change({ wanted: new Map(state.wanted).set(variantId, quantity), problem: null });
  const settle = (variantId: string) => {
    const wanted = new Map(state.wanted);
    wanted.delete(variantId);
    change({ wanted });
  };
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(work);
    turn = answer.catch(() => undefined);
    return answer;
  };
  const failed = async (error: unknown, variantId: string | null) => {
    const problem = { ...problemOf(error), variantId };
    change({ problem });
    // The cart is not what we took it for: look again.
    if (problem.code === "CART_NOT_FOUND" || problem.code === "CART_ORDERED")
      accept(await calls.get().catch(() => null));
  };
  /** Sends the quantity that is wanted by then; the presses in between need no call of their own. */
  const send = (variantId: string, market: string) =>
    inTurn(async () => {
      const quantity = state.wanted.get(variantId);
      if (quantity === undefined) return;
      try {
        const known = state.view?.lines.some((line) => line.variantId === variantId) === true;
        accept(
          await (quantity === 0
            ? calls.remove({ variantId })
            : known
              ? calls.setQuantity({ variantId, quantity })
              : calls.add({ market, variantId, quantity })),
        );
        if (quantity > 0) forget(variantId);
        if (state.wanted.get(variantId) === quantity) settle(variantId);
      } catch (error) {
        if (quantity === 0) forget(variantId);
        settle(variantId);
        await failed(error, variantId);
      }
    });
  const forget = (variantId: string) =>
    change({ removed: state.removed.filter(({ line }) => line.variantId !== variantId) });

  return {
    current: (): CartState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Asks the server for the cart. */
    load: () =>
      inTurn(async () => {
        if (state.view === null) change({ status: "loading" });
        try {
          accept(await calls.get());
          change({ problem: null });
        } catch (error) {
          change({
            status: state.view === null ? "failed" : "ready",
            problem: { ...problemOf(error), variantId: null },
          });
        }
      }),
    /** Takes a cart that came with the page. */
    accept,
    /** Puts more of a variant in. Rejects with what the server refused. */
    add: (input: { market: string; variantId: string; quantity: number }) =>
      inTurn(async () => {
        accept(await addInMarket(calls, input, state.view?.marketCode));
        forget(input.variantId);
        change({ problem: null });
      }),
    setQuantity(variantId: string, quantity: number, market: string) {
      want(variantId, quantity);
      return send(variantId, market);
    },
    remove(variantId: string, market: string) {
      const index = state.view?.lines.findIndex((line) => line.variantId === variantId) ?? -1;
      const line = state.view?.lines[index];
      if (line === undefined) return Promise.resolve();
      change({ removed: [{ line, index }] });
      want(variantId, 0);
      return send(variantId, market);
    },
    putBack(variantId: string, market: string) {
      const removed = state.removed.find(({ line }) => line.variantId === variantId);
      if (removed === undefined) return Promise.resolve();
      want(variantId, removed.line.quantity);
      return send(variantId, market);
    },
    /** The rows of what was taken out go away. */
    forgetRemoved: () => change({ removed: [] }),
    /** The customer has read what changed. */
    acknowledge: () => inTurn(() => calls.acknowledge().then(accept, (error: unknown) => failed(error, null))),
    /** Prices the cart in the market that the customer is looking at. */
    moveTo: (market: string) =>
      inTurn(async () => {
        if (state.view === null || state.view.marketCode === market) return;
        await calls.switchMarket({ market }).then(accept, (error: unknown) => failed(error, null));
      }),
  };
}

/** A cart may still be in the market where it was begun, and a piece for sale in one market only: then the cart moves first. */
async function addInMarket(
  calls: CartCalls,
  input: { market: string; variantId: string; quantity: number },
  known: string | undefined,
): Promise<CartView> {
  const { market } = input;
  if (known !== undefined && known !== market) await calls.switchMarket({ market });
  try {
    const view = await calls.add(input);
    return view.marketCode === market ? view : await calls.switchMarket({ market });
  } catch (error) {
    const begun = known === undefined && problemOf(error).code === "NOT_FOR_SALE" ? await calls.get() : null;
    if (begun === null || begun.marketCode === market) throw error;
    await calls.switchMarket({ market });
    return calls.add(input);
  }
}
