import type { OrderView } from "@cartwright/orders/contract";
import type { StoreSettings } from "@cartwright/settings/contract";
import type { InvoiceWords } from "./contract.ts";
import { sumOfTaxes, taxesOf } from "./tax-shares.ts";

/** What the invoice of an order says, from the order as it was bought and the shop as it is today. Pure. */
export function invoiceWords(
  order: OrderView,
  store: StoreSettings,
  { number, issuedAt }: { number: string; issuedAt: Date },
): InvoiceWords {
  const taxes = taxesOf(order);
  const { net, tax, gross: total } = sumOfTaxes(taxes);
  return {
    kind: "invoice",
    number,
    issuedAt,
    orderNumber: order.number,
    placedAt: order.placedAt,
    timeZone: store.timeZone,
    locale: order.locale,
    seller: sellerOf(store),
    buyer: { address: order.address, email: order.email },
    pricesIncludeTax: order.pricesIncludeTax,
    lines: order.lines.map(({ sku, title, variantLabel, quantity, unit, total }) => ({
      sku,
      title,
      variantLabel,
      quantity,
      unit,
      total,
    })),
    goods: order.goods,
    shippingName: order.method.name,
    shipping: order.shipping,
    surcharge: order.surcharge,
    discount: order.discount,
    taxes,
    net,
    tax,
    total,
  };
}

export function sellerOf(store: StoreSettings): InvoiceWords["seller"] {
  const { name, legalName, email, phone, taxNumber } = store;
  const { line1, line2, city, region, postcode, country } = store.address;
  const place = country === "US" ? `${city}, ${region ?? ""} ${postcode}` : `${postcode} ${city}`;
  const lines = [line1, line2 ?? "", place].filter((line) => line !== "");
  return { name, legalName, address: lines, country, email, phone, taxNumber };
}
