import { idOf } from "@cartwright/kernel/id";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

export * from "./shop-view.ts";
export * from "./product-editing.ts";
export * from "./staff-view.ts";
export * from "./market-editing.ts";
export * from "./back-office-view.ts";

/** Something about a product that shoppers can see has changed: its words, pictures, variants, categories or status. */
export const productChanged = defineEvent("product.changed", z.object({ productId: idOf("Product") }));
