import type { Invariant, MailRow } from "../evidence.ts";
import { sumBy } from "../sums.ts";

const CONFIRMATION = "order-confirmation";
const REFUND = "order-refunded";
const idOf = (mail: MailRow) => mail.messageId.replace(/^<|>$/g, "").replace(/@[^@]*$/, "");

/** Who paid hears of it, once as far as mail programs can tell; who did not pay hears of nothing they would have to believe. */
export const mailInvariants: readonly Invariant[] = [
  {
    name: "every paid order was confirmed to its customer by mail",
    check: ({ orders, mails }) => {
      const confirmed = new Map(mails.map((mail) => [idOf(mail), mail]));
      const paid = orders.filter((order) => order.state === "paid");
      const violations = paid.flatMap((order) => {
        const mail = confirmed.get(`${CONFIRMATION}.${order.id}`);
        if (mail === undefined) return [`order ${order.number} is paid, and no mail says so`];
        return mail.to.includes(order.email.toLowerCase())
          ? []
          : [`order ${order.number} was confirmed to ${mail.to.join(", ")}`];
      });
      return { rows: paid.length, violations };
    },
  },
  {
    name: "each order's news has one Message-ID, however often it was sent",
    check: ({ orders, mails }) => {
      const perCustomer = Map.groupBy(mails, (mail) => mail.to.join(", "));
      const emails = new Set(orders.map((order) => order.email.toLowerCase()));
      const violations = [...perCustomer].flatMap(([to, own]) => {
        if (!emails.has(to)) return [`a mail to ${to}, who has no order`];
        const confirmations = new Set(own.map(idOf).filter((id) => id.startsWith(CONFIRMATION)));
        return confirmations.size > 1 ? [`${to} was sent ${confirmations.size} different confirmations`] : [];
      });
      return { rows: mails.length, violations };
    },
  },
  {
    name: "no order that is not paid was confirmed",
    check: ({ orders, mails }) => {
      const paid = new Set(
        orders.filter((order) => order.state === "paid").map((order) => `${CONFIRMATION}.${order.id}`),
      );
      const wrong = mails.filter((mail) => idOf(mail).startsWith(CONFIRMATION) && !paid.has(idOf(mail)));
      return {
        rows: mails.length,
        violations: wrong.map((mail) => `${mail.messageId} confirms an order that is not paid`),
      };
    },
  },
  {
    name: "each refund that settled was told its customer, and no other",
    check: ({ orders, attempts, refunds, mails }) => {
      const emailOf = new Map(orders.map((order) => [order.id, order.email.toLowerCase()]));
      const orderOf = new Map(attempts.map((attempt) => [attempt.id, attempt.orderId]));
      const told = new Map(mails.map((mail) => [idOf(mail), mail]));
      const settled = refunds.filter(({ state }) => state === "settled");
      const due = new Set(settled.map(({ id }) => `${REFUND}.${id}`));
      return {
        rows: settled.length,
        violations: [
          ...settled.flatMap(({ id, attemptId }) => {
            const to = emailOf.get(orderOf.get(attemptId) ?? "") ?? "nobody";
            return told.get(`${REFUND}.${id}`)?.to.includes(to)
              ? []
              : [`refund ${id} settled, and no mail says so to ${to}`];
          }),
          ...[...told.keys()]
            .filter((id) => id.startsWith(REFUND) && !due.has(id))
            .map((id) => `${id} tells of a refund that did not settle`),
        ],
      };
    },
  },
  {
    name: "the log of deliveries agrees with the mailbox",
    check: ({ deliveries, mails }) => {
      const copies = sumBy(mails, idOf, () => 1);
      const sent = deliveries.filter((row) => row.state === "sent");
      const known = new Set(deliveries.map((row) => row.messageId));
      return {
        rows: deliveries.length,
        violations: [
          ...deliveries.filter((row) => row.state !== "sent").map((row) => `${row.messageId} is ${row.state}`),
          ...sent
            .filter((row) => !copies.has(row.messageId))
            .map((row) => `${row.messageId} was noted as sent and never arrived`),
          ...[...copies.keys()].filter((id) => !known.has(id)).map((id) => `${id} arrived and was never noted`),
        ],
      };
    },
  },
];
