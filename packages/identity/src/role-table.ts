import { ALL_PERMISSIONS, type Permission } from "@cartwright/kernel/permission";
import type { BuiltInRole } from "./contract.ts";

interface RoleRow {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

const SEES_EVERYTHING = ALL_PERMISSIONS.filter((permission) => permission.endsWith(".read"));
const all = (...except: readonly Permission[]) => ALL_PERMISSIONS.filter((permission) => !except.includes(permission));

/** The roles that every shop begins with. They cannot be changed; a shop makes roles of its own beside them. */
export const ROLE_TABLE: Readonly<Record<BuiltInRole, RoleRow>> = {
  owner: {
    name: "Owner",
    description: "Everything, staff and roles included.",
    permissions: ALL_PERMISSIONS,
  },
  manager: {
    name: "Manager",
    description: "Runs the shop; does not decide who works in it.",
    permissions: all("staff.manage", "roles.manage", "api_keys.manage"),
  },
  fulfilment: {
    name: "Fulfilment",
    description: "Packs and ships, and corrects stock.",
    permissions: ["orders.read", "orders.fulfil", "orders.note", "products.read", "stock.adjust"],
  },
  support: {
    name: "Support",
    description: "Helps customers: orders, refunds, notes.",
    permissions: [
      "orders.read",
      "orders.cancel",
      "orders.refund",
      "orders.note",
      "products.read",
      "customers.read",
      "customers.write",
    ],
  },
  merchandiser: {
    name: "Merchandiser",
    description: "Keeps products, pictures and prices.",
    permissions: ["products.read", "products.write", "prices.write", "stock.adjust", "reports.read"],
  },
  analyst: {
    name: "Analyst",
    description: "Reads everything of the business, changes nothing.",
    permissions: SEES_EVERYTHING.filter((permission) => !["staff.read", "audit.read"].includes(permission)),
  },
};
