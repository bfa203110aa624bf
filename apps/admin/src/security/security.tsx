import type { SessionView, StaffSecurity } from "@cartwright/identity/contract";
import { Notice } from "@cartwright/ui/notice";
import { Page } from "../shell/page.tsx";
import { ChangePassword } from "./change-password.client.tsx";
import { Devices } from "./devices.client.tsx";
import { SecondFactor } from "./second-factor.client.tsx";

interface SecurityProps {
  security: StaffSecurity;
  /** Null while a required second factor is missing: until then nothing else opens. */
  sessions: readonly SessionView[] | null;
}

/** How a member of staff gets in, and where they are. */
export function Security({ security, sessions }: SecurityProps) {
  return (
    <Page title="Security" width="reading">
      {sessions === null ? (
        <Notice tone="warning" title="Set up a second factor first">
          This shop asks everybody for more than a password. Set up an app or add a passkey; then everything opens.
        </Notice>
      ) : null}
      <SecondFactor key="second-factor" security={security} />
      {sessions === null ? null : (
        <>
          <ChangePassword />
          <Devices sessions={sessions} />
        </>
      )}
    </Page>
  );
}
