import { z } from "zod";
import { CARDS, type Card } from "./cards.ts";
import type { Shop } from "./shop-client.ts";

const Minted = z.object({ token: z.string() });

/** Types a card into the gateway's field: a token, good for one payment. The shop never sees the number. */
export async function cardToken(shop: Shop, card: Card): Promise<string> {
  const body = JSON.stringify({ number: CARDS[card], expiry: "12/39", cvc: "123" });
  const response = await fetch(`${shop.gateway}/v1/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  if (!response.ok) throw new Error(`the gateway gave no token: ${response.status} ${await response.text()}`);
  return Minted.parse(await response.json()).token;
}

/** Opens the bank's page and presses one of its two buttons. */
export async function answerChallenge(challengeUrl: string, answer: "complete" | "fail"): Promise<void> {
  const page = await fetch(challengeUrl, { signal: AbortSignal.timeout(15_000) });
  const html = await page.text();
  // Answered before, by another try of ours: the page has no question left.
  if (page.ok && !html.includes('name="answer"')) return;
  const key = /name="key" value="([^"]+)"/.exec(html)?.[1];
  if (key === undefined) throw new Error(`the bank's page has no question: ${page.status}`);
  const action = new URL(/<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? challengeUrl, challengeUrl);
  const response = await fetch(action, {
    method: "POST",
    body: new URLSearchParams({ key, answer }),
    redirect: "manual",
  });
  if (response.status >= 400) throw new Error(`the bank refused the answer: ${response.status}`);
}
