import type { RoleView } from "@cartwright/identity/contract";
import { SelectField } from "@cartwright/ui/select-field";
import type { ComponentProps } from "react";
import type { Me } from "../trpc/outputs.ts";
import { beyond } from "./beyond.ts";

type Props = Omit<ComponentProps<typeof SelectField>, "label" | "children" | "hint" | "value"> & {
  roles: readonly RoleView[];
  me: Me;
  value: string;
};

/** Which role somebody has. Roles that allow more than one's own are seen but not given. */
export function RoleChoice({ roles, me, value, ...select }: Props) {
  const chosen = roles.find(({ id }) => id === value);
  return (
    <SelectField {...select} label="Role" value={value} hint={chosen?.description || undefined}>
      {roles.map((role) => (
        <option key={role.id} value={role.id} disabled={beyond(role.permissions, me).length > 0}>
          {role.name}
        </option>
      ))}
    </SelectField>
  );
}
