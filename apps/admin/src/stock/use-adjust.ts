import type { Adjusted, AdjustStock } from "@cartwright/inventory/contract";
import { toast } from "@cartwright/ui/toast";
import { freshKey } from "../orders/fresh-key.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type Change, useChange } from "../trpc/use-change.ts";
import { signed, unitsWords } from "./adjust-words.ts";

/** Corrects stock, says what became of it, and offers to take it back: by the opposite movement, since a ledger forgets nothing. */
export function useAdjust(after: () => void): Change<AdjustStock, Adjusted> {
  const trpc = useTRPC();
  const adjust = trpc.stock.adjust.mutationOptions();
  const back = useChange(adjust, { done: ({ sku, onHand }) => `Taken back: ${unitsWords(onHand)} of ${sku} on hand.` });
  return useChange(adjust, {
    showsProblem: true,
    after: ({ sku, quantity, onHand, warehouseCode }, { reason }) => {
      after();
      if (quantity === 0) return toast(`${sku} is as counted: ${unitsWords(onHand)}.`);
      const takeBack = () =>
        back.run({
          sku,
          warehouseCode,
          reason,
          note: "Taken back",
          idempotencyKey: freshKey(),
          change: { by: -quantity },
        });
      toast(`${sku} ${signed(quantity)}: ${unitsWords(onHand)} on hand.`, { label: "Undo", run: takeBack });
    },
  });
}
