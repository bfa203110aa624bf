import { z } from "zod";

/** What we read of the gateway's payments; whatever else they carry is passed over. */
export const GatewayPayment = z.object({
  id: z.string().min(1).max(100),
  status: z.enum(["authorised", "declined", "requires_action", "captured", "voided"]),
  declineCode: z.string().max(100).optional(),
  challengeUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  capturedAmount: z.int().min(0).default(0),
  card: z
    .object({ brand: z.string().max(30), last4: z.string().max(4) })
    .nullable()
    .default(null),
});
export type GatewayPayment = z.infer<typeof GatewayPayment>;

export const GatewayRefund = z.object({
  id: z.string().min(1).max(100),
  reference: z.string().max(200),
  amount: z.int(),
  status: z.enum(["pending", "settled", "failed"]),
});
export type GatewayRefund = z.infer<typeof GatewayRefund>;

export const RefundsOfPayment = z.object({ refunds: z.array(GatewayRefund).max(10_000) });

export const GatewayError = z.object({ error: z.object({ code: z.string().max(100) }) });
