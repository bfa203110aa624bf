/** What the cart needs to know of the market that the visitor is in. */
export interface CartMarket {
  readonly code: string;
  readonly name: string;
  readonly locale: string;
  readonly isDefault: boolean;
  readonly pricesIncludeTax: boolean;
}
