"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Buyer } from "./buyer.ts";

/** Of the choice between saved addresses: none of them. */
export const ANOTHER_ADDRESS = "";

interface BuyerState {
  /** Null for guests. */
  readonly buyer: Buyer | null;
  /** The page where guests may sign in; it leads back. */
  readonly signInPath: string;
  /** The id of the saved address that the parcel goes to, or ANOTHER_ADDRESS. */
  readonly chosen: string;
  choose(id: string): void;
}

const Context = createContext<BuyerState>({
  buyer: null,
  signInPath: "",
  chosen: ANOTHER_ADDRESS,
  choose: () => undefined,
});

interface BuyerContextProps {
  buyer: Buyer | null;
  signInPath: string;
  children: ReactNode;
}

/** Who buys, for the checkout within. A customer's default address is chosen until they choose another. */
export function BuyerContext({ buyer, signInPath, children }: BuyerContextProps) {
  const [chosen, choose] = useState(buyer?.addresses[0]?.id ?? ANOTHER_ADDRESS);
  const state = useMemo(() => ({ buyer, signInPath, chosen, choose }), [buyer, signInPath, chosen]);
  return <Context value={state}>{children}</Context>;
}

export const useBuyer = (): BuyerState => useContext(Context);
