import { z } from "zod";

/** Which news a mail tells. Together with the order's id it names one delivery, and its Message-ID. */
export const NewsKind = z.enum(["order-confirmation", "order-not-fulfillable"]);
export type NewsKind = z.infer<typeof NewsKind>;
