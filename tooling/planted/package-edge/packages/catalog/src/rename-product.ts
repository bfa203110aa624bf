import { cancelOrder } from "@cartwright/orders/cancel-order"; // breaks package-edge
import type { CancelOrder } from "@cartwright/orders/contract"; // breaks package-edge

export const lazily = () => import("@cartwright/orders/cancel-order"); // breaks package-edge
export type Named = typeof import("@cartwright/orders/contract"); // breaks package-edge
export const renameProduct = (order: typeof CancelOrder) => [cancelOrder(), order];
