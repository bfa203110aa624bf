import { expect, test as base, type BrowserContext } from "@playwright/test";
import { buyerAt, type Buyer } from "./cast/buyer.ts";
import type { Market } from "./cast/people.ts";
import { openShopkeeper, type Shopkeeper } from "./cast/shopkeeper.ts";
import { complaintsOf, type Complaints } from "./complaints.ts";

interface Story {
  /** Says which complaints of a browser belong to this story. Any other fails it. */
  readonly complaints: Complaints;
  readonly buyer: Buyer;
  /** Opens the shop in a new browser that knows nothing of the others. */
  readonly anotherBuyer: (market?: Market) => Promise<Buyer>;
  readonly anotherBrowser: () => Promise<BrowserContext>;
}

interface World {
  readonly shopkeeper: Shopkeeper;
}

/** A test in which people buy. Whatever a browser complains of on the way, and nobody announced, fails it. */
export const test = base.extend<Story, World>({
  complaints: [
    async ({ context }, use) => {
      const complaints = complaintsOf();
      complaints.listenTo(context);
      await use(complaints);
      expect(complaints.unexpected(), "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
  buyer: async ({ page }, use) => use(buyerAt(page)),
  anotherBrowser: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      complaints.listenTo(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  anotherBuyer: async ({ anotherBrowser }, use) =>
    use(async (market) => buyerAt(await (await anotherBrowser()).newPage(), market)),
  shopkeeper: [
    // Playwright wants its fixtures taken apart here, also when none is needed.
    async ({ browserName: _ }, use) => {
      const shopkeeper = openShopkeeper();
      await use(shopkeeper);
      await shopkeeper.close();
    },
    { scope: "worker" },
  ],
});

export { expect };
