import type { ProductStatus } from "@cartwright/catalog/contract";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { STATUS_SET } from "./product-words.ts";

interface Standing extends Pick<Outputs["products"]["get"], "id" | "version" | "publishedAt" | "status"> {
  readonly title: string;
}

/** Opens a product to shoppers, takes it away from them, or plans that; “Undo” puts back what it was. */
export function useSetStatus({ id: productId, version, status: was, publishedAt, title }: Standing) {
  const trpc = useTRPC();
  const done = (_: unknown, { status }: { status: ProductStatus }) => `${title} ${STATUS_SET[status]}`;
  const back = useChange(trpc.products.setStatus.mutationOptions(), { done });
  const change = useChange(trpc.products.setStatus.mutationOptions(), {
    done,
    undo: ({ version: now }) =>
      back.run({
        productId,
        version: now,
        status: was,
        ...(was === "scheduled" && publishedAt !== null ? { publishedAt } : {}),
      }),
  });
  return {
    pending: change.pending || back.pending,
    /** Says whether it was done. */
    set: async (status: ProductStatus, at?: Date): Promise<boolean> =>
      (await change.runAsync({ productId, version, status, ...(at === undefined ? {} : { publishedAt: at }) })) !==
      null,
  };
}
