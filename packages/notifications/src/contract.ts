import { z } from "zod";

/** Which news a mail tells. Together with the id of what it is about (order, link, notice) it names one delivery, and its Message-ID. */
export const NewsKind = z.enum([
  "order-confirmation",
  "order-not-fulfillable",
  "order-shipped",
  "order-cancelled",
  "order-refunded",
  "confirm-registration",
  "already-registered",
  "reset-password",
  "confirm-old-email",
  "confirm-new-email",
  "invitation",
  "password-changed",
  "email-changed",
  "second-factor-changed",
  "sign-in-locked",
]);
export type NewsKind = z.infer<typeof NewsKind>;

/** A mail to a customer, as staff see it. */
export interface MailView {
  readonly kind: string;
  readonly recipient: string;
  /** When it was written down to be sent. */
  readonly writtenAt: Date;
  /** Null while it has not gone out. */
  readonly sentAt: Date | null;
  /** The code of the last failure, while it has not gone out. */
  readonly trouble: string | null;
}
