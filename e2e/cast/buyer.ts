import { expect, type Locator, type Page } from "@playwright/test";
import { CARDS, type Card } from "./cards.ts";
import { somebody, type Market, type Person } from "./people.ts";

/** Where the address is not simply the title. */
const SLUGS: Readonly<Record<string, string>> = { "Fen Espresso Cup": "fen-espresso", "Stem Vases": "stem-vase" };

/** A person at a browser. Every verb finds its way by the names that a screen reader reads. */
export type Buyer = ReturnType<typeof buyerAt>;

export function buyerAt(page: Page, market: Market = "us") {
  const person: Person = somebody(market);
  const at = (path: string) => `${person.market === "us" ? "" : `/${person.market}`}${path}` || "/";
  const cart = page.getByRole("dialog", { name: "Your cart" });
  const card = page.frameLocator('iframe[title="Card details"]');

  const buyer = {
    page,
    email: person.email,
    at,
    cart,
    card,
    status: page.getByRole("main").getByRole("status"),
    told: page.getByRole("main").getByRole("alert"),
    field: (name: string): Locator => page.getByRole("form", { name: "Checkout" }).getByLabel(name, { exact: true }),
    button: (name: string): Locator => page.getByRole("button", { name, exact: true }),

    /** Opens a product's page, by its title. */
    async lookAt(title: string): Promise<void> {
      await page.goto(at(`/products/${SLUGS[title] ?? title.toLowerCase().replaceAll(" ", "-")}`));
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    },
    /** Picks a value of an option; what is said of its stock does not matter. */
    async choose(label: string): Promise<void> {
      const radio = page.getByRole("radio", { name: new RegExp(`^${label}(,|$)`) });
      await page.locator("label").filter({ has: radio }).click();
      await expect(radio).toBeChecked();
    },
    async putInCart(title: string, label: string): Promise<void> {
      await buyer.lookAt(title);
      await buyer.choose(label);
      await buyer.button("Add to cart").click();
      await expect(cart.getByText(`${title} is in your cart.`)).toBeVisible();
    },
    async goToCheckout(): Promise<void> {
      await cart.getByRole("link", { name: "Checkout", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
    },
    /** Where it goes. Waits until the shop has said what that costs. */
    async enterDetails(): Promise<void> {
      for (const [name, value] of Object.entries(person.fields)) await buyer.field(name).fill(value);
      for (const [name, label] of Object.entries(person.choices)) await buyer.field(name).selectOption({ label });
      await expect(page.getByRole("complementary", { name: "Summary" }).getByText(/^Delivery, /)).toBeAttached();
    },
    async enterCard(which: Card): Promise<void> {
      await card.getByLabel("Card number").fill(CARDS[which]);
      await card.getByLabel("Expiry").fill("12/39");
      await card.getByLabel("Security code").fill("123");
    },
    async pressPlaceOrder(): Promise<void> {
      await buyer.button("Place order").click();
    },
    /** The number of the order whose page this browser has come to. */
    async orderNumber(): Promise<number> {
      await page.waitForURL(/\/orders\/\d+$/);
      return Number(/\d+$/.exec(page.url())?.[0]);
    },
    async placeOrder(): Promise<number> {
      await buyer.pressPlaceOrder();
      return buyer.orderNumber();
    },
    /** From a filled cart to an order, with this card. */
    async checkOut(which: Card): Promise<number> {
      await buyer.goToCheckout();
      await buyer.enterDetails();
      await buyer.enterCard(which);
      return buyer.placeOrder();
    },
    async sees(status: string): Promise<void> {
      await expect(buyer.status.filter({ hasText: new RegExp(`^${status}$`) })).toBeVisible({ timeout: 30_000 });
    },
  };
  return buyer;
}
