import type { Permission } from "@cartwright/kernel/permission";

/**
 * Who may call what: the one table. The procedures' middleware reads it, so what is not listed is refused to everybody, and a
 * generated test (`permissions.db.test.ts`) calls every procedure as everybody and compares.
 *
 * everybody: the same answer for all. visitor: only what is theirs, by cart cookie, order link or sign-in. customer: signed in,
 * and only what is theirs.
 */
export type ShopRule = "everybody" | "visitor" | "customer";

export const STOREFRONT_POLICY: Readonly<Record<string, ShopRule>> = {
  "catalog.markets": "everybody",
  "catalog.home": "everybody",
  "catalog.category": "everybody",
  "catalog.collection": "everybody",
  "catalog.navigation": "everybody",
  "catalog.delivery": "everybody",
  "catalog.list": "everybody",
  "catalog.product": "everybody",
  "catalog.stock": "everybody",
  "cart.get": "visitor",
  "cart.add": "visitor",
  "cart.setQuantity": "visitor",
  "cart.remove": "visitor",
  "cart.acknowledge": "visitor",
  "cart.switchMarket": "visitor",
  "checkout.shippingChoices": "visitor",
  "checkout.quote": "visitor",
  "checkout.placeOrder": "visitor",
  "orders.follow": "visitor",
  "orders.payAgain": "visitor",
  "orders.change": "visitor",
};

/**
 * everybody: before anybody is signed in. enrolling: signed in, also while a required second factor is missing. staff: signed in
 * with all that is required. Else: the permission that the role, or the API key, must have.
 */
export type StaffRule = "everybody" | "enrolling" | "staff" | Permission;

export const ADMIN_POLICY: Readonly<Record<string, StaffRule>> = {
  "me.get": "enrolling",
};
