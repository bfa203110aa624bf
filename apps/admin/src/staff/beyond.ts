import { type Permission, PERMISSIONS } from "@cartwright/kernel/permission";
import type { Me } from "../trpc/outputs.ts";

/** What one may do that the other may not. The server decides; a screen only does not offer what would be refused. */
export const beyond = (permissions: readonly Permission[], me: Me): Permission[] =>
  permissions.filter((permission) => !me.permissions.includes(permission));

/** “Refund money” and “See who did what”; the first two and how many more. */
export function inWords(permissions: readonly Permission[]): string {
  const words = permissions.map((permission) => `“${PERMISSIONS[permission]}”`);
  const shown = words.slice(0, words.length === 3 ? 3 : 2);
  const rest = words.length - shown.length;
  return new Intl.ListFormat("en-GB").format(rest > 0 ? [...shown, `${rest} more`] : shown);
}
