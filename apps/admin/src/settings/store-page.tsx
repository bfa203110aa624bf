import type { StoreSettings } from "@cartwright/settings/contract";
import { Notice } from "@cartwright/ui/notice";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { StoreFacts } from "./store-facts.tsx";
import { StoreForm } from "./store-form.client.tsx";
import { timeZones } from "./time-zones.ts";

/** The shop itself: to change for whoever may, to read for whoever may only see it. */
export function StorePage({ store, me }: { store: StoreSettings; me: Me }) {
  const changes = me.permissions.includes("settings.write");
  return (
    <Page title="Store" lead="What mails, invoices and the foot of every page say of the shop." width="reading">
      {changes ? (
        <StoreForm store={store} timeZones={timeZones(store.timeZone)} />
      ) : (
        <>
          <Notice>Your role sees the settings and does not change them.</Notice>
          <StoreFacts store={store} />
        </>
      )}
      {me.permissions.includes("audit.read") ? <History type="store" id="store" /> : null}
    </Page>
  );
}
