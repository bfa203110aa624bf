import { type Permission, PERMISSIONS } from "@cartwright/kernel/permission";
import { Check } from "lucide-react";
import { areasOf } from "./permission-areas.ts";

/** What a role may do, to read. */
export function PermissionList({ permissions }: { permissions: readonly Permission[] }) {
  if (permissions.length === 0) return <p className="text-small text-ink-soft">Nothing but looking at the overview.</p>;
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {areasOf(permissions).map((area) => (
        <div key={area.name} className="grid content-start gap-1.5 text-small">
          <h3 className="border-b border-line pb-1.5 font-medium">{area.name}</h3>
          <ul className="grid gap-1.5">
            {area.permissions.map((permission) => (
              <li key={permission} className="flex items-start gap-2.5">
                <Check aria-hidden size={15} strokeWidth={1.8} className="mt-1 shrink-0 text-alder" />
                {PERMISSIONS[permission]}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
