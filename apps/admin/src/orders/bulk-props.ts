import type { OrderRow } from "@cartwright/orders/contract";

/** What is to be done to many orders; it closes with the ids of those to which it was done. */
export interface BulkProps {
  readonly orders: readonly OrderRow[];
  readonly onClose: (done: ReadonlySet<string>) => void;
}
