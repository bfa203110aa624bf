import type { CustomerDetail, GroupOfCustomer } from "@cartwright/customers/contract";
import { Moment } from "@cartwright/ui/moment.client";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me, Outputs } from "../trpc/outputs.ts";
import { CustomerAccount } from "./customer-account.client.tsx";
import { CustomerFigures } from "./customer-figures.tsx";
import { CustomerMarks } from "./customer-marks.client.tsx";
import { CustomerNotes } from "./customer-notes.client.tsx";
import { CustomerOrders } from "./customer-orders.client.tsx";
import { KindBadge } from "./customer-words.tsx";

interface CustomerPageProps {
  customer: CustomerDetail;
  groups: readonly GroupOfCustomer[];
  notes: Outputs["customers"]["notes"];
  /** Null for whoever may not see orders. */
  orders: Outputs["customers"]["orders"] | null;
  me: Me;
}

/** One customer: who they are, what they have bought, and what is known about them here. */
export function CustomerPage({ customer, groups, notes, orders, me }: CustomerPageProps) {
  const { id, name, email, firstSeenAt, account } = customer;
  const mayAudit = me.permissions.includes("audit.read");
  return (
    <Page
      title={name}
      width="wide"
      crumbs={[{ href: "/customers", label: "Customers" }]}
      badge={<KindBadge customer={customer} />}
      lead={
        <>
          <a href={`mailto:${email}`} className="underlined [overflow-wrap:anywhere]">
            {email}
          </a>
          {account === null ? " · first bought on " : " · here since "}
          <Moment at={firstSeenAt} as="day" />
        </>
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          <CustomerFigures customer={customer} />
          <CustomerOrders profileId={id} first={orders} />
        </div>
        <div className="grid min-w-0 gap-6 lg:row-span-2">
          <CustomerMarks key={id} customer={customer} groups={groups} />
          <CustomerNotes profileId={id} first={notes} mayWrite={customer.may.write} me={me} />
          <CustomerAccount customer={customer} mayAudit={mayAudit} />
        </div>
        {mayAudit ? <History type="customer_profile" id={id} /> : null}
      </div>
    </Page>
  );
}
