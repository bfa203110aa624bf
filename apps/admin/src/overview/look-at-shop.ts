import type { Matter } from "@cartwright/reporting/contract";
import type { AdminCaller } from "../trpc/admin-caller.ts";
import type { Me, Outputs } from "../trpc/outputs.ts";
import type { Asked } from "./asked.ts";
import type { KnownFigures } from "./figures-room.client.tsx";
import { LATEST } from "./latest-orders.tsx";

export interface ShopSeen {
  readonly matters: readonly Matter[];
  readonly figures: KnownFigures | null;
  readonly orders: Outputs["orders"]["list"] | null;
}

/** Asks for everything that the overview shows this person, at once. */
export async function lookAtShop({ reporting, orders }: AdminCaller, me: Me, asked: Asked): Promise<ShopSeen> {
  const sees = (permission: Me["permissions"][number]) => me.permissions.includes(permission);
  const [matters, figures, latest] = await Promise.all([
    reporting.attention(),
    sees("reports.read") ? figuresOf({ reporting, orders }, asked) : null,
    sees("orders.read") ? orders.list({ limit: LATEST }) : null,
  ]);
  return { matters, figures, orders: latest };
}

type Asks = Pick<AdminCaller, "reporting" | "orders">;

async function figuresOf({ reporting, orders }: Asks, { figures }: Asked): Promise<KnownFigures> {
  const [period, top, other, markets] = await Promise.all([
    reporting.figures(figures),
    reporting.topProducts(figures),
    figures.range === "today" ? null : reporting.figures({ range: "today", market: figures.market }),
    orders.markets(),
  ]);
  return { today: other ?? period, period, top, markets };
}
