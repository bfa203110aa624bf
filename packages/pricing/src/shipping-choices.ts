import type { Ctx } from "@cartwright/db/context";
import { add, times, zero } from "@cartwright/kernel/money";
import type { LineToPrice, ShippingChoice } from "./contract.ts";
import { destinationOf, type To } from "./destination.ts";
import { NotDeliverable } from "./errors.ts";
import { choicesFor } from "./price-order.ts";
import { pricedLines } from "./quote.ts";

/** How these lines can travel there, what it costs them, and in how many working days. Refuses what `quote` refuses. */
export async function shippingChoices(
  ctx: Ctx,
  input: To & { lines: readonly LineToPrice[] },
): Promise<ShippingChoice[]> {
  const { methods } = await destinationOf(ctx, input);
  const [first] = methods;
  if (first === undefined) throw new NotDeliverable(input.country);
  const lines = await pricedLines(ctx, input);
  const goods = add(zero(first.rate.currency), ...lines.map((line) => times(line.unit, line.quantity)));
  return choicesFor(methods, goods);
}
