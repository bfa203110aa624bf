import type { OrderDetail } from "@cartwright/checkout/contract";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { daysWords } from "../settings/days-words.ts";
import { adminCaller } from "../trpc/admin-caller.ts";
import { signedIn } from "../trpc/signed-in.ts";
import { ordersPath } from "./filters.ts";
import { SendMailAgain } from "./send-mail-again.client.tsx";

const regions = new Intl.DisplayNames("en", { type: "region" });

/** Who bought, where it goes and how. */
export async function OrderCustomer({ order }: { order: OrderDetail }) {
  const profileId = await profileOf(order);
  const { address, email, method, customerId, may, state } = order;
  const place = [address.city, address.region, address.postcode].filter(Boolean).join(", ");
  return (
    <Section title="Customer">
      <div className="grid gap-3 text-small [overflow-wrap:anywhere]">
        <div>
          <p className="font-medium">
            {profileId === null ? (
              address.fullName
            ) : (
              <Link href={`/customers/${profileId}`} className="underlined">
                {address.fullName}
              </Link>
            )}
          </p>
          <p>
            <a href={`mailto:${email}`} className="underlined">
              {email}
            </a>
          </p>
          <p className="text-fine text-ink-soft">
            {customerId === null ? "Bought as a guest" : "Has an account"} ·{" "}
            <Link href={ordersPath({ search: email })} className="underlined">
              All their orders
            </Link>
          </p>
        </div>
        <div>
          <h3 className="text-fine text-ink-soft">Goes to</h3>
          <address className="not-italic">
            {[address.line1, address.line2, place, regions.of(address.country)].filter(Boolean).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </div>
        <div>
          <h3 className="text-fine text-ink-soft">Delivery</h3>
          <p>
            {method.name}, {daysWords(method)}
          </p>
        </div>
        {may.note && state === "paid" ? (
          <p>
            <SendMailAgain
              send={{ orderId: order.id, kind: "confirmation" }}
              label="Send confirmation again"
              email={email}
            />
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** The page of whoever bought; null before a payment, and for those who may not see customers. */
async function profileOf(order: OrderDetail): Promise<string | null> {
  const me = await signedIn();
  if (!me.permissions.includes("customers.read")) return null;
  const admin = await adminCaller();
  return (await admin.customers.ofOrder({ orderId: order.id })).profileId;
}
