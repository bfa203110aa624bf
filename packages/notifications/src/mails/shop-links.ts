/** Addresses that a mail leads to. */
export interface ShopLinks {
  /** The order's page with the key that opens it. */
  readonly order: string;
  readonly picture: (assetId: string, width: number) => string;
}
