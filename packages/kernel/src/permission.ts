/**
 * What staff may be allowed to do, in the words that a role's page shows. The one list of permissions: procedures and scoped
 * fetchers ask for these, roles and API keys are made of them. Browser-safe.
 */
export const PERMISSIONS = {
  "orders.read": "See orders",
  "orders.fulfil": "Pack and ship orders",
  "orders.cancel": "Cancel orders",
  "orders.refund": "Refund money",
  "orders.note": "Write notes on orders and send mails again",
  "products.read": "See products, prices and stock",
  "products.write": "Change products and their pictures",
  "prices.write": "Change prices",
  "stock.adjust": "Correct stock",
  "customers.read": "See customers",
  "customers.write": "Change customers: notes, tags, groups",
  "reports.read": "See revenue and reports",
  "operations.read": "See queues, dead letters and health",
  "operations.redrive": "Send dead letters again",
  "settings.read": "See the shop's settings",
  "settings.write": "Change the shop's settings",
  "staff.read": "See staff and roles",
  "staff.manage": "Invite, change, disable staff",
  "roles.manage": "Make and change roles",
  "api_keys.manage": "Make and revoke API keys",
  "audit.read": "See who did what",
} as const;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text);
