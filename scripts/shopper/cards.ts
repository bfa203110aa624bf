/** The test gateway's cards by what they do (packages/local-cloud/src/gateway/cards.ts tells more of each). */
export const CARDS = {
  approves: "4242424242424242",
  challenges: "4000002760003184",
  declines: "4000000000000002",
  noFunds: "4000000000009995",
  slow: "4000000100000100",
  hangs: "4000000100000209",
  drops: "4000000100000308",
  webhookLost: "4000000100000407",
  webhookTwice: "4000000100000506",
  webhookFirst: "4000000100000803",
  silent: "4000000100000902",
  captureFailsOnce: "4000000100001009",
  captureFails: "4000000100001108",
} as const;

export type Card = keyof typeof CARDS;
