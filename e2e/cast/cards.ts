/** The test gateway's cards, by what they do. */
export const CARDS = {
  approved: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  "no funds": "4000 0000 0000 9995",
  challenged: "4000 0027 6000 3184",
  slow: "4000 0001 0000 0100",
} as const;

export type Card = keyof typeof CARDS;
