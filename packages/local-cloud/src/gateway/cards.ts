/** What a card makes the gateway do. Everything left out goes the usual way. */
export interface CardBehaviour {
  readonly outcome: "authorise" | "challenge" | { readonly decline: string };
  /** What becomes of the answer to the call that authorises. The work is done before it hangs or drops. */
  readonly answer?: { readonly waitMs: number } | { readonly commitThenWaitMs: number } | "hang" | "drop";
  readonly capture?: "fails_once" | "fails_always";
  /** Fails: taken on, and sent back by the bank a moment later. Refused: not even taken on. */
  readonly refund?: "fails" | "fails_once" | "refused";
  readonly webhooks?: "lost" | "twice" | { readonly lateMs: number; readonly only?: string };
  /** An event type that the shop has never heard of. */
  readonly extraEvent?: string;
}

export interface TestCard {
  /** Stored with the payment in place of the number. */
  readonly key: string;
  readonly number: string;
  readonly label: string;
  readonly says: string;
  readonly group: "everyday" | "trouble";
  readonly behaviour: CardBehaviour;
}

/**
 * Every card that this gateway knows; any other number is refused, so that nobody types a real one into a demo.
 * Numbers of our own are 4000 0001 0000 …, all of them pass the Luhn check.
 */
export const TEST_CARDS: readonly TestCard[] = [
  everyday("approves", "4242424242424242", "Approved", "Is authorised and captured.", "authorise"),
  everyday(
    "approves-mastercard",
    "5555555555554444",
    "Approved (Mastercard)",
    "The same, with another brand.",
    "authorise",
  ),
  everyday(
    "approves-amex",
    "378282246310005",
    "Approved (American Express)",
    "15 digits and a 4-digit code.",
    "authorise",
  ),
  everyday(
    "challenges",
    "4000002760003184",
    "Asks for confirmation",
    "Sends you to the bank's page first.",
    "challenge",
  ),
  everyday("declines", "4000000000000002", "Declined", "The bank says no, without a reason.", {
    decline: "generic_decline",
  }),
  everyday("no-funds", "4000000000009995", "Insufficient funds", "The bank says no: not enough money.", {
    decline: "insufficient_funds",
  }),

  trouble("slow", "4000000100000100", "Slow", "Answers after 5 seconds.", { answer: { waitMs: 5_000 } }),
  trouble("hangs", "4000000100000209", "Charged, no answer", "Authorises, then never answers the call.", {
    answer: "hang",
  }),
  trouble("drops", "4000000100000308", "Charged, connection cut", "Authorises, then cuts the connection.", {
    answer: "drop",
  }),
  trouble("webhook-lost", "4000000100000407", "Webhooks lost", "None of its webhooks is ever sent.", {
    webhooks: "lost",
  }),
  trouble("webhook-twice", "4000000100000506", "Webhooks twice", "Each webhook is sent two times.", {
    webhooks: "twice",
  }),
  trouble("webhook-late", "4000000100000605", "Webhooks late", "Each webhook comes 20 seconds late.", {
    webhooks: { lateMs: 20_000 },
  }),
  trouble(
    "webhook-disordered",
    "4000000100000704",
    "Webhooks out of order",
    "“Captured” arrives before “authorised”.",
    {
      webhooks: { lateMs: 10_000, only: "payment.authorised" },
    },
  ),
  trouble(
    "webhook-first",
    "4000000100000803",
    "Webhook before the answer",
    "The answer comes 3 seconds after its webhook.",
    {
      answer: { commitThenWaitMs: 3_000 },
    },
  ),
  trouble(
    "silent",
    "4000000100000902",
    "Charged, then silence",
    "Connection cut, and no webhook: only asking again finds it.",
    {
      answer: "drop",
      webhooks: "lost",
    },
  ),
  trouble(
    "capture-fails-once",
    "4000000100001009",
    "Capture fails once",
    "The first capture fails, the next one works.",
    { capture: "fails_once" },
  ),
  trouble("capture-fails", "4000000100001108", "Capture declined", "Is authorised, but can never be captured.", {
    capture: "fails_always",
  }),
  trouble("refund-fails", "4000000100001207", "Refund fails", "Is captured, but refunds come back as failed.", {
    refund: "fails",
  }),
  trouble(
    "refund-fails-once",
    "4000000100001405",
    "Refund fails once",
    "The first refund comes back, the next works.",
    {
      refund: "fails_once",
    },
  ),
  trouble("refund-refused", "4000000100001504", "Refund refused", "Is captured, but refunds are refused at once.", {
    refund: "refused",
  }),
  trouble("unknown-event", "4000000100001306", "Unknown event", "Also sends a webhook of an unknown type.", {
    extraEvent: "payment.risk_scored",
  }),
];

/** The card with this number (digits only); undefined for every number that is not a test card's. */
export const testCardOf = (number: string): TestCard | undefined => TEST_CARDS.find((card) => card.number === number);

/** How the card stored under this key behaves; a key that is no longer in the list behaves like the approving card. */
export function behaviourOf(key: string): CardBehaviour {
  return TEST_CARDS.find((card) => card.key === key)?.behaviour ?? { outcome: "authorise" };
}

function everyday(
  key: string,
  number: string,
  label: string,
  says: string,
  outcome: CardBehaviour["outcome"],
): TestCard {
  return { key, number, label, says, group: "everyday", behaviour: { outcome } };
}

function trouble(
  key: string,
  number: string,
  label: string,
  says: string,
  behaviour: Omit<CardBehaviour, "outcome">,
): TestCard {
  return { key, number, label, says, group: "trouble", behaviour: { outcome: "authorise", ...behaviour } };
}
