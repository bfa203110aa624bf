import { Toaster } from "@cartwright/ui/toaster.client";
import type { ReactNode } from "react";
import { FindCustomers } from "../customers/find-customers.client.tsx";
import { FindOrders } from "../orders/find-orders.client.tsx";
import { FindProducts } from "../products/find-products.client.tsx";
import type { Me } from "../trpc/outputs.ts";
import { CommandMenu } from "./command-menu.client.tsx";
import { FocusKeeper } from "./focus-keeper.client.tsx";
import { FindStaff } from "./find-staff.client.tsx";
import { PhoneBar } from "./phone-bar.client.tsx";
import { Sidebar } from "./sidebar.client.tsx";
import { Shortcuts } from "./shortcuts.client.tsx";

/** The frame of every page behind the door: where one can go beside it, what can be done by keyboard around it. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-soft bg-ink px-4 py-2 text-small text-paper focus-visible:translate-y-0"
      >
        Skip to the page
      </a>
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <PhoneBar me={me} />
        <Sidebar me={me} />
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
      <CommandMenu me={me} />
      {me.permissions.includes("orders.read") ? <FindOrders /> : null}
      {me.permissions.includes("customers.read") ? <FindCustomers /> : null}
      {me.permissions.includes("products.read") ? <FindProducts /> : null}
      {me.permissions.includes("staff.read") ? <FindStaff /> : null}
      <Shortcuts permissions={me.permissions} />
      <FocusKeeper />
      <Toaster />
    </>
  );
}
