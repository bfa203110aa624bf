import type { Permission } from "@cartwright/kernel/permission";
import { chooseTheme } from "@cartwright/ui/choose-theme";
import {
  Keyboard,
  KeyRound,
  LogOut,
  type LucideIcon,
  Monitor,
  Moon,
  Shapes,
  ShieldCheck,
  Sun,
  Truck,
  UserPlus,
  UserRound,
} from "lucide-react";
import type { Me } from "../trpc/outputs.ts";
import { type Command, openShortcuts } from "./commands.ts";
import { leave } from "./leave.ts";
import { navigationFor } from "./navigation.ts";

/** Where a thing is made; each page opens its form when its address says `?new`. */
const CREATE: readonly { label: string; href: string; needs: Permission; icon: LucideIcon; words: string }[] = [
  { label: "New product", href: "/products?new", needs: "products.write", icon: Shapes, words: "create add" },
  {
    label: "New shipping zone",
    href: "/settings/shipping/new",
    needs: "settings.write",
    icon: Truck,
    words: "create add delivery",
  },
  {
    label: "Invite staff",
    href: "/settings/staff?new",
    needs: "staff.manage",
    icon: UserPlus,
    words: "add person team",
  },
  { label: "New role", href: "/settings/roles/new", needs: "roles.manage", icon: ShieldCheck, words: "create add" },
  {
    label: "New API key",
    href: "/settings/api-keys?new",
    needs: "api_keys.manage",
    icon: KeyRound,
    words: "create add",
  },
];

/** What the command menu knows on every page, for this person. */
export function ownCommands(me: Me, go: (href: string) => void): Command[] {
  const places = navigationFor(me.permissions).flatMap(({ places }) => places);
  return [
    ...places.map(({ href, label, icon, key, words }) => ({
      id: `go ${href}`,
      group: "Go to",
      label,
      icon,
      words: words ?? "",
      keys: ["G", key.toUpperCase()],
      run: () => go(href),
    })),
    {
      id: "go /profile",
      group: "Go to",
      label: "Profile",
      icon: UserRound,
      words: "account name",
      run: () => go("/profile"),
    },
    {
      id: "go /security",
      group: "Go to",
      label: "Security",
      icon: ShieldCheck,
      words: "password passkey code second factor sessions devices",
      run: () => go("/security"),
    },
    ...CREATE.filter(({ needs }) => me.permissions.includes(needs)).map(({ label, href, icon, words }) => ({
      id: `create ${href}`,
      group: "Create",
      label,
      icon,
      words,
      run: () => go(href),
    })),
    ...THEMES.map(({ theme, label, icon }) => ({
      id: `theme ${theme}`,
      group: "This device",
      label,
      icon,
      words: "theme colours appearance",
      run: () => chooseTheme(theme),
    })),
    { id: "shortcuts", group: "Help", label: "Keyboard shortcuts", icon: Keyboard, keys: ["?"], run: openShortcuts },
    { id: "sign out", group: "Account", label: "Sign out", icon: LogOut, words: "leave log out", run: leave },
  ];
}

const THEMES = [
  { theme: "light", label: "Light theme", icon: Sun },
  { theme: "dark", label: "Dark theme", icon: Moon },
  { theme: "system", label: "Theme as the system says", icon: Monitor },
] as const;
