import type { Permission } from "@cartwright/kernel/permission";
import {
  Activity,
  Contact,
  Globe,
  House,
  KeyRound,
  type LucideIcon,
  Package,
  Percent,
  ScrollText,
  Shapes,
  ShieldCheck,
  Store,
  Truck,
  UsersRound,
  Warehouse,
} from "lucide-react";

export interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Who may see it; null for everybody who is signed in. */
  readonly needs: Permission | null;
  /** Pressed after “g”: goes there from anywhere. */
  readonly key: string;
  /** Other words under which the command menu finds it. */
  readonly words?: string;
}

export interface Section {
  /** Null for the first, which needs no heading. */
  readonly label: string | null;
  readonly places: readonly Place[];
}

/** Where one can go: a line for each page. Sidebar, phone menu, command menu and shortcuts are made of it. */
export const NAVIGATION: readonly Section[] = [
  {
    label: null,
    places: [
      { href: "/", label: "Overview", icon: House, needs: null, key: "o", words: "home start" },
      { href: "/orders", label: "Orders", icon: Package, needs: "orders.read", key: "d", words: "ship refund sales" },
      {
        href: "/products",
        label: "Products",
        icon: Shapes,
        needs: "products.read",
        key: "p",
        words: "catalogue variants pictures",
      },
      {
        href: "/inventory",
        label: "Inventory",
        icon: Warehouse,
        needs: "products.read",
        key: "i",
        words: "stock warehouse count low out sku",
      },
      {
        href: "/customers",
        label: "Customers",
        icon: Contact,
        needs: "customers.read",
        key: "c",
        words: "people buyers guests accounts groups tags notes",
      },
      {
        href: "/operations",
        label: "Operations",
        icon: Activity,
        needs: "operations.read",
        key: "q",
        words: "queues dead letters health outbox jobs webhooks on call",
      },
      { href: "/audit", label: "Audit", icon: ScrollText, needs: "audit.read", key: "a", words: "log history who" },
    ],
  },
  {
    label: "Settings",
    places: [
      {
        href: "/settings/store",
        label: "Store",
        icon: Store,
        needs: "settings.read",
        key: "e",
        words: "name address company invoice time zone",
      },
      {
        href: "/settings/markets",
        label: "Markets",
        icon: Globe,
        needs: "settings.read",
        key: "m",
        words: "countries currency language",
      },
      {
        href: "/settings/tax",
        label: "Tax",
        icon: Percent,
        needs: "settings.read",
        key: "t",
        words: "vat rates rounding",
      },
      {
        href: "/settings/shipping",
        label: "Shipping",
        icon: Truck,
        needs: "settings.read",
        key: "h",
        words: "zones delivery rates express",
      },
      {
        href: "/settings/staff",
        label: "Staff",
        icon: UsersRound,
        needs: "staff.read",
        key: "s",
        words: "people team",
      },
      {
        href: "/settings/roles",
        label: "Roles",
        icon: ShieldCheck,
        needs: "staff.read",
        key: "r",
        words: "permissions",
      },
      {
        href: "/settings/api-keys",
        label: "API keys",
        icon: KeyRound,
        needs: "api_keys.manage",
        key: "k",
        words: "programs tokens",
      },
    ],
  },
];

/** What of it these permissions open; a section of which nothing is left is left out. */
export function navigationFor(permissions: readonly Permission[]): Section[] {
  const opens = ({ needs }: Place) => needs === null || permissions.includes(needs);
  return NAVIGATION.map(({ label, places }) => ({ label, places: places.filter(opens) })).filter(
    ({ places }) => places.length > 0,
  );
}

/** Whether a page lies at or below a place; the overview is only itself. */
export const isAt = (pathname: string, href: string): boolean =>
  pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
