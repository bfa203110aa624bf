import type { ComponentProps } from "react";
import { TextField } from "./text-field.tsx";

type Props = Omit<ComponentProps<typeof TextField>, "label" | "type"> & { label?: string };

/** An e-mail address as phones and password managers want it: no capitals, no corrections, at most 254 characters (RFC 5321). */
export function EmailField({ label = "E-mail", name = "email", ...field }: Props) {
  return (
    <TextField
      label={label}
      name={name}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
      {...field}
    />
  );
}
