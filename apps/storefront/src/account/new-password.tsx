import { PASSWORD_MIN } from "@cartwright/identity/contract";
import { PasswordField } from "@cartwright/ui/password-field.client";

interface NewPasswordProps {
  label?: string;
  name: string;
  error: string | undefined;
}

/** Where a new password is chosen. */
export function NewPassword({ label = "Password", name, error }: NewPasswordProps) {
  return (
    <PasswordField
      label={label}
      name={name}
      autoComplete="new-password"
      required
      hint={`At least ${PASSWORD_MIN} characters. A few words that nobody would guess are easy to keep in mind.`}
      error={error}
    />
  );
}
