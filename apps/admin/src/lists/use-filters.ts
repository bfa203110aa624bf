import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";

/**
 * The filters of a list, which stand in its address. What is chosen shows at once; the rows are `pending` until the page of the
 * new address has come.
 */
export function useFilters<Filters>(filters: Filters, pathOf: (filters: Filters) => string) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [shown, choose] = useOptimistic(filters);
  const change = (next: Filters) =>
    start(() => {
      choose(next);
      router.replace(pathOf(next), { scroll: false });
    });
  return { shown, change, pending };
}
