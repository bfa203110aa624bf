import type { OrderDetail } from "@cartwright/checkout/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { StateBadge } from "@cartwright/ui/state-badge";
import type { ReactNode } from "react";
import { SendMailAgain } from "./send-mail-again.client.tsx";
import { ATTEMPT, cardWords, failureWords, MONEY_LOCALE, REFUND, type Words } from "./order-words.ts";

/** Every try to pay, and why it failed where it did. */
export function OrderAttempts({ order }: { order: OrderDetail }) {
  if (order.attempts.length === 0) return null;
  return (
    <Section title="Payments" flush>
      <ul>
        {order.attempts.map(({ id, state, amount, card, failureCode, startedAt }) => (
          <Line
            key={id}
            title={card === null ? "Card" : cardWords(card)}
            state={ATTEMPT[state]}
            aside={formatMoney(amount, MONEY_LOCALE)}
            trouble={failureCode === null ? null : failureWords(failureCode)}
          >
            <Moment at={startedAt} />
          </Line>
        ))}
      </ul>
    </Section>
  );
}

/** What was given back, what is under way, and what came back to us. */
export function OrderRefunds({ order }: { order: OrderDetail }) {
  if (order.refunds.length === 0) return null;
  return (
    <Section title="Refunds" flush>
      <ul>
        {order.refunds.map(({ id, state, amount, reason, failureCode, requestedAt, endedAt }) => (
          <Line
            key={id}
            title={reason}
            state={REFUND[state]}
            aside={formatMoney(amount, MONEY_LOCALE)}
            trouble={failureCode === null ? null : failureWords(failureCode)}
          >
            <Moment at={endedAt ?? requestedAt} />
            {state === "settled" && order.may.note ? (
              <SendMailAgain
                send={{ orderId: order.id, kind: "refunded", refundId: id }}
                label="Send its mail again"
                email={order.email}
              />
            ) : null}
          </Line>
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  title: string;
  state: Words;
  aside: string;
  trouble: string | null;
  children: ReactNode;
}

function Line({ title, state, aside, trouble, children }: LineProps) {
  return (
    <li className="grid gap-1 border-t border-line px-5 py-3 text-small first:border-t-0">
      <div className="flex justify-between gap-4">
        <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
        <span className="tabular whitespace-nowrap">{aside}</span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <StateBadge tone={state.tone}>{state.word}</StateBadge>
        <span className="flex flex-wrap items-center gap-x-4 text-fine text-ink-soft">{children}</span>
      </div>
      {trouble === null ? null : <p className="text-fine text-danger">{trouble}</p>}
    </li>
  );
}
