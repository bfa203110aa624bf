/** The page of a record that the log tells of; null where it has none, or the record is gone with what happened. */
export function subjectPath(
  { type, id, label = "" }: { type: string; id: string; label?: string },
  action: string,
): string | null {
  if (/\.(removed|invitation_withdrawn)$/.test(action)) return null;
  switch (type) {
    case "staff":
      return `/settings/staff/${id}`;
    case "role":
      return `/settings/roles/${id}`;
    case "dead_letter":
      return `/operations/dead-letters/${id}`;
    case "queue":
      return "/operations/dead-letters";
    case "order": {
      const number = /^Order (\d+)$/.exec(label)?.[1];
      return number === undefined ? null : `/orders/${number}`;
    }
    case "product":
      return `/products/${id}`;
    case "sku":
      return `/inventory?${new URLSearchParams({ search: label }).toString()}`;
    case "customer_profile":
      return `/customers/${id}`;
    case "customer_group":
      return "/customers/groups";
    case "store":
      return "/settings/store";
    case "market":
      return "/settings/markets";
    case "tax_rate":
    case "tax_rounding":
      return "/settings/tax";
    case "shipping_zone":
      return `/settings/shipping/${id}`;
    case "oversize_surcharge":
      return "/settings/shipping";
    case "api_key":
      return "/settings/api-keys";
    default:
      return null;
  }
}
