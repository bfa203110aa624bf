import { newId } from "@cartwright/kernel/id";
import type { Owner } from "./storefront-cast.ts";

interface Example {
  /** A good call about the owner's own things, and the very same call for everybody else. */
  readonly input?: (owner: Owner) => unknown;
  /**
   * What somebody else gets for the owner's ids. `own`: the call names no ids, or ids that are everybody's, so it is about the
   * caller's own things. `refused`: it names the owner's things, which are “not there” for others.
   */
  readonly others: "own" | "refused";
  /** Our code where even the owner is told “no” for the state of things, e.g. an order that is still being paid. */
  readonly owner?: string;
}

const everybodys = (input?: Example["input"]): Example => ({ others: "own", ...(input && { input }) });
const market = { market: "us" };
const to = { country: "US", region: "OR" };
const unknownToken = "01890000-0000-7000-8000-000000000000.notARealKeyButLongEnough";

/** One good call of every procedure of the storefront. A procedure without one fails the test of permissions. */
export const STOREFRONT_EXAMPLES: Readonly<Record<string, Example>> = {
  "catalog.markets": everybodys(),
  "catalog.store": everybodys(),
  "catalog.home": everybodys(() => market),
  "catalog.category": everybodys(({ shelf: slug }) => ({ ...market, slug })),
  "catalog.collection": everybodys(() => ({ ...market, slug: "the-test-collection" })),
  "catalog.navigation": everybodys(() => market),
  "catalog.delivery": everybodys(() => market),
  "catalog.list": everybodys(({ shelf: category }) => ({ ...market, category })),
  "catalog.product": everybodys(({ mug }) => ({ ...market, slug: mug.slug })),
  "catalog.stock": everybodys(({ mug: { productId } }) => ({ productId })),

  "cart.get": everybodys(),
  "cart.add": everybodys(({ mug }) => ({ ...market, variantId: mug.variantId, quantity: 1 })),
  "cart.setQuantity": everybodys(({ mug }) => ({ variantId: mug.variantId, quantity: 2 })),
  "cart.remove": everybodys(({ mug }) => ({ variantId: mug.variantId })),
  "cart.acknowledge": everybodys(),
  "cart.switchMarket": everybodys(() => ({ market: "eu" })),
  "checkout.shippingChoices": everybodys(() => to),
  "checkout.quote": everybodys(() => ({ ...to, shippingMethod: "standard" })),
  "checkout.placeOrder": everybodys((owner) => owner.purchase(newId())),

  "orders.follow": { others: "refused", input: ({ orderNumber: number }) => ({ number }) },
  "orders.papers": { others: "refused", input: ({ orderNumber: number }) => ({ number }) },
  "orders.payAgain": {
    others: "refused",
    owner: "PAYMENT_UNDER_WAY",
    input: ({ orderNumber: number }) => ({ number, paymentToken: "tok_12345678" }),
  },
  "orders.change": { others: "refused", input: ({ orderNumber: number }) => ({ number }) },

  "account.me": everybodys(),
  "account.register": everybodys(() => ({ email: "new@example.com", name: "Neu", password: "a long pass phrase" })),
  "account.confirmRegistration": {
    others: "own",
    owner: "LINK_NO_LONGER_VALID",
    input: () => ({ token: unknownToken }),
  },
  "account.signIn": everybodys((owner) => ({ email: owner.email, password: owner.password })),
  "account.askReset": everybodys(({ email }) => ({ email })),
  "account.resetPassword": {
    others: "own",
    owner: "LINK_NO_LONGER_VALID",
    input: () => ({ token: unknownToken, password: "another long phrase" }),
  },
  "account.confirmEmailChange": {
    others: "own",
    owner: "LINK_NO_LONGER_VALID",
    input: () => ({ token: unknownToken }),
  },
  "account.changePassword": {
    others: "own",
    input: ({ password }) => ({ current: password, next: "a quite different phrase" }),
  },
  "account.changeEmail": { others: "own", input: ({ password }) => ({ email: "moved@example.com", password }) },
  "account.cancelEmailChange": everybodys(),
  "account.changeProfile": everybodys(() => ({ name: "Somebody Else" })),
  "account.sessions": everybodys(),
  "account.revokeSession": { others: "refused", input: ({ otherSessionId: sessionId }) => ({ sessionId }) },
  "account.revokeOtherSessions": everybodys(),
  "account.addresses": everybodys(),
  "account.saveAddress": {
    others: "refused",
    input: ({ addressId, address }) => ({ addressId, address, isDefault: true }),
  },
  "account.removeAddress": { others: "refused", input: ({ addressId }) => ({ addressId }) },
  "account.orders": everybodys(() => ({})),
};
