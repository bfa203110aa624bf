import { z } from "zod";

/** What we read of a gateway's webhook; whatever else it carries is stored and not trusted. */
export const GatewayEvent = z.object({
  id: z.string().min(1).max(100),
  type: z.string().min(1).max(100),
  data: z.object({
    payment: z.object({
      id: z.string().min(1).max(100),
      reference: z.string().max(100),
      orderReference: z.string().max(100),
      amount: z.int(),
      currency: z.string().max(3),
      declineCode: z.string().max(100).nullish(),
      challengeUrl: z.url().max(2000).nullish(),
      card: z.object({ brand: z.string().max(30), last4: z.string().max(4) }).nullish(),
    }),
    refund: z.object({ id: z.string().min(1).max(100), reference: z.string().max(100), amount: z.int() }).nullish(),
  }),
});
export type GatewayEvent = z.infer<typeof GatewayEvent>;
