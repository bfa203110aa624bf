import { Refusal } from "@cartwright/kernel/errors";

export class CartNotFound extends Refusal {
  constructor() {
    super("CART_NOT_FOUND", "not_found", "This cart is not here any more. Please add your items again.");
  }
}

export class LineNotFound extends Refusal {
  constructor() {
    super("LINE_NOT_FOUND", "not_found", "This item is not in your cart any more.");
  }
}

export class CartAlreadyOrdered extends Refusal {
  constructor() {
    super("CART_ORDERED", "conflict", "This cart has been ordered already. You find the order in your e-mail.");
  }
}

export class NotForSale extends Refusal {
  constructor() {
    super("NOT_FOR_SALE", "conflict", "This item is not for sale at the moment.");
  }
}

/** More is wanted than there is; tells how many there are. */
export class NotEnoughStock extends Refusal {
  constructor(available: number, alreadyInCart: number) {
    const message =
      available === 0
        ? "This item is sold out."
        : alreadyInCart > 0
          ? `Only ${available} left, and you have ${alreadyInCart} in your cart.`
          : `Only ${available} left.`;
    super(available === 0 ? "SOLD_OUT" : "NOT_ENOUGH_STOCK", "conflict", message, {
      details: { available, alreadyInCart },
    });
  }
}

export class CartFull extends Refusal {
  constructor(lines: number, quantity: number) {
    super("CART_FULL", "conflict", `A cart holds at most ${lines} different items, ${quantity} of each.`);
  }
}
