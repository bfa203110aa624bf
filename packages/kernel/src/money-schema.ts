import { z } from "zod";
import { CURRENCIES } from "./money.ts";

export const CurrencyCode = z.enum(CURRENCIES);
export const MoneyValue = z.object({ amount: z.int(), currency: CurrencyCode });
