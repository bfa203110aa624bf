import type { Ctx } from "@cartwright/db/context";
import type { StoreSettings } from "./contract.ts";
import { selectStore } from "./store.store.ts";

/** What the shop is called, where it sits, and by which clock it works. Nothing of it is secret: everybody may ask. One statement. */
export const storeSettings = (ctx: Ctx): Promise<StoreSettings> => selectStore(ctx.db);
