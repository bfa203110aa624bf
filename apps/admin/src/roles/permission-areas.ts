import { ALL_PERMISSIONS, type Permission } from "@cartwright/kernel/permission";

type Prefix = Permission extends `${infer Head}.${string}` ? Head : never;

/** Where a permission stands on a role's page. A new kind of permission without a place here does not compile. */
const AREA_OF: Readonly<Record<Prefix, string>> = {
  orders: "Orders",
  products: "Products, prices and stock",
  prices: "Products, prices and stock",
  stock: "Products, prices and stock",
  customers: "Customers",
  reports: "Running the shop",
  operations: "Running the shop",
  settings: "Running the shop",
  staff: "Who works here",
  roles: "Who works here",
  api_keys: "Who works here",
  audit: "Who works here",
};

export interface Area {
  readonly name: string;
  readonly permissions: readonly Permission[];
}

const areaOf = (permission: Permission): string => AREA_OF[permission.split(".")[0] as Prefix];

/** Some or all permissions by area, in the order of the table; an area without any is left out. */
export function areasOf(permissions: readonly Permission[] = ALL_PERMISSIONS): Area[] {
  const names = [...new Set(ALL_PERMISSIONS.map(areaOf))];
  const within = (name: string) =>
    ALL_PERMISSIONS.filter((permission) => areaOf(permission) === name && permissions.includes(permission));
  return names.map((name) => ({ name, permissions: within(name) })).filter((area) => area.permissions.length > 0);
}
