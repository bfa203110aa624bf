import { cart } from "./cart.ts";
import type { Quantity } from "./quantity.ts";

export const line = () => [cart, 1 satisfies Quantity];
