"use client";

import type { CustomerDetail } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { useState } from "react";
import { auditPath } from "../audit/filters.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";
import { CustomerAddresses } from "./customer-addresses.tsx";

interface CustomerAccountProps {
  customer: CustomerDetail;
  mayAudit: boolean;
}

/** The account behind a customer: whether they may sign in, their addresses, and the way out for who has lost their password. */
export function CustomerAccount({ customer, mayAudit }: CustomerAccountProps) {
  const { account, may } = customer;
  if (account === null)
    return (
      <Section title="Account">
        <p className="text-small text-ink-soft">
          They bought as a guest. When they register with this e-mail, this page goes on with their account.
        </p>
      </Section>
    );
  return (
    <Section title="Account">
      <div className="grid gap-4 text-small">
        <p>
          {account.disabledAt === null ? (
            <>
              Registered <Moment at={account.since} as="day" />
            </>
          ) : (
            <>
              Signing in is off since <Moment at={account.disabledAt} as="day" />. Orders and their links go on.
            </>
          )}
        </p>
        {may.write ? <Acts customer={customer} on={account.disabledAt === null} /> : null}
        <CustomerAddresses addresses={account.addresses} />
        {mayAudit ? (
          <p>
            <Link
              href={auditPath({ subjectType: "customer", subjectId: account.customerId })}
              className="underlined text-fine"
            >
              Sign-ins and changes of the account
            </Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

function Acts({ customer: { id: profileId, name, email }, on }: { customer: CustomerDetail; on: boolean }) {
  const trpc = useTRPC();
  const [asks, setAsks] = useState(false);
  const reset = useChange(trpc.customers.sendReset.mutationOptions(), {
    done: `A link for a new password is on its way to ${email}.`,
  });
  const enable = useChange(trpc.customers.enableSignIn.mutationOptions(), { done: `${name} may sign in again.` });
  const disable = useChange(trpc.customers.disableSignIn.mutationOptions(), {
    done: `${name} is signed out and cannot sign in.`,
    after: () => setAsks(false),
    undo: () => enable.run({ profileId }),
  });
  if (!on)
    return (
      <p>
        <Button look="secondary" disabled={enable.pending} onClick={() => enable.run({ profileId })}>
          Turn sign-in on
        </Button>
      </p>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="secondary" disabled={reset.pending} onClick={() => reset.run({ profileId })}>
        Send password reset
      </Button>
      <Button look="secondary" disabled={disable.pending} onClick={() => setAsks(true)}>
        Turn sign-in off
      </Button>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Turn sign-in off for ${name}?`}
        confirm="Turn sign-in off"
        pending={disable.pending}
        onConfirm={() => disable.run({ profileId })}
      >
        <p>
          They are signed out on every device at once. They can still buy as a guest, and open orders by their links.
        </p>
      </ConfirmDialog>
    </div>
  );
}
