import { Address } from "@cartwright/kernel/address";
import { idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { defineEvent } from "@cartwright/messaging/event";
import { OrderId, OrderNumber } from "@cartwright/orders/contract";
import { z } from "zod";

export const DocumentId = idOf("Document");
export const DocumentKind = z.enum(["invoice", "credit_note"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** One rate of tax: what it was charged on, and how much it is. Net and tax make the gross, to the minor unit. */
export const TaxShare = z.object({
  name: z.string(),
  /** Hundredths of a per cent: 2300 is 23 %. */
  basisPoints: z.int(),
  net: MoneyValue,
  tax: MoneyValue,
  gross: MoneyValue,
});
export type TaxShare = z.infer<typeof TaxShare>;

const Seller = z.object({
  name: z.string(),
  legalName: z.string(),
  address: z.array(z.string()),
  country: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  taxNumber: z.string().nullable(),
});

const InvoicedLine = z.object({
  sku: z.string(),
  title: z.string(),
  variantLabel: z.string(),
  quantity: z.int(),
  unit: MoneyValue,
  total: MoneyValue,
});

const said = {
  number: z.string(),
  issuedAt: z.coerce.date(),
  orderNumber: z.int(),
  placedAt: z.coerce.date(),
  /** The shop's: papers carry the date that it was there. */
  timeZone: z.string(),
  locale: z.string(),
  seller: Seller,
  buyer: z.object({ address: Address, email: z.string() }),
  taxes: z.array(TaxShare),
  net: MoneyValue,
  tax: MoneyValue,
  total: MoneyValue,
};

/** What an invoice says: as it was on its day, whatever becomes of shop, product or customer. */
export const InvoiceWords = z.object({
  ...said,
  kind: z.literal("invoice"),
  pricesIncludeTax: z.boolean(),
  lines: z.array(InvoicedLine),
  goods: MoneyValue,
  shippingName: z.string(),
  shipping: MoneyValue,
  surcharge: MoneyValue,
  discount: MoneyValue,
});
export type InvoiceWords = z.infer<typeof InvoiceWords>;

/** What a credit note says: how much of which invoice is taken back, tax and net apart. */
export const CreditNoteWords = z.object({
  ...said,
  kind: z.literal("credit_note"),
  invoice: z.object({ number: z.string(), issuedAt: z.coerce.date() }),
});
export type CreditNoteWords = z.infer<typeof CreditNoteWords>;

export const PaperWords = z.discriminatedUnion("kind", [InvoiceWords, CreditNoteWords]);
export type PaperWords = z.infer<typeof PaperWords>;

/** A paper of an order in a list. `being_made`: it is issued and has its number; its PDF follows. */
export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly state: "being_made" | "ready";
  readonly issuedAt: Date;
  readonly total: Money;
}

export const DocumentsOfOrder = z.object({ orderId: OrderId });
/** As its customer asks: by the number that stands in the address. */
export const OwnDocuments = z.object({ number: OrderNumber });
export type OwnDocuments = z.infer<typeof OwnDocuments>;

/** A paper has its number; its PDF is still to be made. */
export const documentIssued = defineEvent(
  "document.issued",
  z.object({ documentId: DocumentId, orderId: OrderId }),
  (payload) => payload.orderId,
);

/** Orders whose packing slips are wanted in one PDF. */
export const SlipNumbers = z
  .array(OrderNumber)
  .min(1)
  .max(100)
  .transform((numbers) => [...new Set(numbers)]);

/** Slips that are printed together, each on a page of its own. */
export interface PackingSlips {
  readonly kind: "packing_slips";
  readonly slips: readonly PackingSlip[];
}

/** What is to go into one parcel, or what went into one. */
export interface PackingSlip {
  readonly orderNumber: number;
  readonly placedAt: Date;
  readonly timeZone: string;
  readonly locale: string;
  readonly seller: z.infer<typeof Seller>;
  readonly buyer: { readonly address: Address; readonly email: string };
  readonly shippingName: string;
  /** By its name. */
  readonly warehouse: string;
  /** The parcel that has left, counted within the order; null while it is to be packed. */
  readonly parcel: number | null;
  readonly lines: readonly {
    readonly sku: string;
    readonly title: string;
    readonly variantLabel: string;
    /** Pieces for this parcel. */
    readonly quantity: number;
    /** Pieces of the whole order. */
    readonly ordered: number;
  }[];
}
