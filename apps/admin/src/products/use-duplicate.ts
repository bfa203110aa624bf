import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type Change, useChange } from "../trpc/use-change.ts";
import type { Outputs } from "../trpc/outputs.ts";

type ProductId = Outputs["products"]["get"]["id"];

/** Makes a draft that is like this product, and goes on in its editor. */
export function useDuplicate(title: string): Change<{ productId: ProductId }, { productId: ProductId }> {
  const router = useRouter();
  const trpc = useTRPC();
  return useChange(trpc.products.duplicate.mutationOptions(), {
    done: `This is a copy of ${title}. Its variants have new SKUs.`,
    after: ({ productId }) => router.push(`/products/${productId}`),
  });
}
