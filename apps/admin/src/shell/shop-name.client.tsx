"use client";

import { createContext, type ReactNode, useContext } from "react";

const ShopName = createContext("");

/** Tells everything below it what the shop is called. */
export const ShopNamed = ({ name, children }: { name: string; children: ReactNode }) => (
  <ShopName value={name}>{children}</ShopName>
);

export const useShopName = (): string => useContext(ShopName);
