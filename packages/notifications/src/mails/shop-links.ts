import type { ShopSign } from "../shop-sign.ts";

/** Who writes, and the addresses that a mail leads to. */
export interface ShopLinks {
  readonly shop: ShopSign;
  /** The order's page with the key that opens it. */
  readonly order: string;
  readonly picture: (assetId: string, width: number) => string;
}
