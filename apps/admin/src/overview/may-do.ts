import { type Permission, PERMISSIONS } from "@cartwright/kernel/permission";

/** Which part of the shop a permission is about, by the first word of its name. */
const AREAS: Readonly<Record<string, string>> = {
  orders: "Orders",
  products: "Products",
  prices: "Products",
  stock: "Products",
  customers: "Customers",
  reports: "Reports",
  operations: "Operations",
  settings: "Settings",
  staff: "People",
  roles: "People",
  api_keys: "Programs",
  audit: "Audit",
};

/** What these permissions open, in words, by part of the shop. */
export function mayDo(permissions: readonly Permission[]): { area: string; words: string[] }[] {
  const areaOf = (permission: Permission) => AREAS[permission.split(".")[0] ?? ""] ?? "More";
  return [...Map.groupBy(permissions, areaOf)].map(([area, own]) => ({
    area,
    words: own.map((permission) => PERMISSIONS[permission]),
  }));
}
