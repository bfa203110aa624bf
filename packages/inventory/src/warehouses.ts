import type { Ctx } from "@cartwright/db/context";
import { selectWarehouses, type Warehouse } from "./inventory.store.ts";

/** Every warehouse, by name. */
export const warehouses = (ctx: Ctx): Promise<readonly Warehouse[]> => selectWarehouses(ctx.db);
