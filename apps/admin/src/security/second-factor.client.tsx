"use client";

import type { FactorAdded, StaffSecurity } from "@cartwright/identity/contract";
import { toast } from "@cartwright/ui/toast";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AuthenticatorApp } from "./authenticator-app.client.tsx";
import { Passkeys } from "./passkeys.client.tsx";
import { RecoveryCodes } from "./recovery-codes.client.tsx";

/** The ways to prove oneself besides the password, and the codes for the day when they are gone. */
export function SecondFactor({ security }: { security: StaffSecurity }) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { totp, passkeys, recoveryCodesLeft, required } = security;
  const isLast = required && (totp === null ? 0 : 1) + passkeys.length === 1;
  const changed = (said: string) => {
    toast(said);
    router.refresh();
  };
  const added = (said: string) => (factor: FactorAdded) => {
    if (factor.recoveryCodes !== null) setCodes(factor.recoveryCodes);
    changed(said);
  };
  return (
    <>
      <AuthenticatorApp
        confirmedAt={totp?.confirmedAt ?? null}
        isLast={isLast}
        onAdded={added("Your authenticator app is set up.")}
        onRemoved={() => changed("Your authenticator app was removed.")}
      />
      <Passkeys
        passkeys={passkeys}
        isLast={isLast}
        onAdded={added("Your passkey was added.")}
        onRemoved={() => changed("The passkey was removed.")}
      />
      {codes !== null || totp !== null || passkeys.length > 0 ? (
        <RecoveryCodes
          left={recoveryCodesLeft}
          codes={codes}
          onNew={setCodes}
          onSaved={() => {
            setCodes(null);
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}
