import { useEffect, useState } from "react";
import { bff } from "../trpc/client.ts";

export interface StockLevel {
  readonly available: number;
  readonly level: "in_stock" | "low" | "sold_out";
}

/** What there is of each variant right now, by its id; asked for again when the visitor comes back to the page. */
export function useStock(productId: string): Readonly<Record<string, StockLevel>> | undefined {
  const [stock, setStock] = useState<Readonly<Record<string, StockLevel>>>();
  useEffect(() => {
    let gone = false;
    const ask = () => {
      if (document.visibilityState === "hidden") return;
      // Without an answer the page says nothing about stock: the cart will.
      bff.catalog.stock.query({ productId }).then(
        (answer) => {
          if (!gone) setStock(answer);
        },
        () => undefined,
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", ask);
    };
  }, [productId]);
  return stock;
}
