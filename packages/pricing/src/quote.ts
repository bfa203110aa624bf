import type { Ctx } from "@cartwright/db/context";
import type { LineToPrice, Quote } from "./contract.ts";
import { destinationOf, type To } from "./destination.ts";
import { PriceMissing, UnknownShippingMethod } from "./errors.ts";
import { type PricedLine, priceOrder } from "./price-order.ts";
import { pricesOf } from "./prices.ts";

export interface QuoteInput extends To {
  readonly lines: readonly LineToPrice[];
  readonly shippingMethod: string;
}

/** Prices lines for a destination and a method, from what the database says now. Refuses with NotDeliverable, RegionMissing, UnknownShippingMethod, PriceMissing. */
export async function quote(ctx: Ctx, input: QuoteInput): Promise<Quote> {
  const { methods, ...rules } = await destinationOf(ctx, input);
  const method = methods.find((candidate) => candidate.code === input.shippingMethod);
  if (method === undefined) throw new UnknownShippingMethod(input.shippingMethod);
  return priceOrder({ ...rules, method, lines: await pricedLines(ctx, input) });
}

/** The lines with today's unit prices; refuses with PriceMissing what has none in this market. */
export async function pricedLines(
  ctx: Ctx,
  input: { marketCode: string; lines: readonly LineToPrice[] },
): Promise<PricedLine[]> {
  const prices = await pricesOf(ctx, {
    marketCode: input.marketCode,
    variantIds: input.lines.map((line) => line.variantId),
  });
  return input.lines.map((line) => {
    const price = prices.get(line.variantId);
    if (price === undefined) throw new PriceMissing();
    return { ...line, unit: price.unit };
  });
}
