import { isAccessible } from "../accessible.ts";
import { mailTo } from "../cast/mailbox.ts";
import { journeysEnv } from "../env.ts";
import { expect, test } from "../story.ts";

for (const theme of ["light", "dark"] as const) {
  test.describe(`in the ${theme} theme axe finds nothing serious`, () => {
    // Still pictures: what is half faded in has no contrast yet.
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: "reduce" } });
    test.slow();

    test("in the shop", async ({ buyer, complaints }) => {
      const { page } = buyer;
      await page.goto("/");
      await isAccessible(page, "home");
      await page.goto("/categories/kitchen?sort=price_asc&colour=Green");
      await expect(page.getByRole("list", { name: "Active filters" })).toBeVisible();
      await isAccessible(page, "list");
      await buyer.lookAt("Lantern Pendant");
      await expect(page.getByText("In stock")).toBeVisible();
      await isAccessible(page, "product");
      await buyer.button("Add to cart").click();
      await expect(buyer.cart.getByText("is in your cart")).toBeVisible();
      await isAccessible(page, "cart drawer");
      await page.goto("/cart");
      await expect(page.getByRole("link", { name: "Checkout", exact: true })).toBeVisible();
      await isAccessible(page, "cart");
      complaints.expect(/status of 404/);
      await page.goto("/no/such/place");
      await isAccessible(page, "nothing here");
    });

    test("at the checkout and on a declined order", async ({ buyer }) => {
      const { page } = buyer;
      await buyer.putInCart("Turn Mills", "Walnut and oak");
      await buyer.goToCheckout();
      await buyer.pressPlaceOrder();
      await expect(buyer.field("E-mail")).toHaveAttribute("aria-invalid", "true");
      await isAccessible(page, "checkout with errors");
      await buyer.enterDetails();
      await buyer.pressPlaceOrder();
      await expect(buyer.card.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
      await isAccessible(page, "checkout with an error in the card field");
      await buyer.enterCard("declined");
      await buyer.placeOrder();
      await buyer.sees("Payment declined");
      await expect(buyer.card.getByLabel("Card number")).toBeVisible();
      await isAccessible(page, "declined order");
      await buyer.button("Change my order").click();
      await isAccessible(page, "dialog that asks before an order is changed");
    });

    test("at the bank, on a paid order and in the mailbox", async ({ buyer, complaints }) => {
      const { page } = buyer;
      await buyer.putInCart("Turn Mills", "Oak and walnut");
      await buyer.checkOut("challenged");
      await buyer.sees("Confirm with your bank");
      await isAccessible(page, "order that waits for the bank");
      await page.getByRole("link", { name: "Confirm with your bank" }).click();
      await expect(buyer.button("Complete")).toBeVisible();
      await isAccessible(page, "bank's page");
      await buyer.button("Complete").click();
      await buyer.sees("Paid");
      await isAccessible(page, "paid order");

      const mail = await mailTo(buyer.email);
      await page.goto(journeysEnv().MAILBOX_PUBLIC_URL);
      await isAccessible(page, "mailbox");
      await page.getByRole("link", { name: buyer.email }).click();
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
      // The frame that shows a mail runs no scripts, and so no axe: the mail is looked at by itself.
      complaints.expect(/^Blocked script execution/);
      await isAccessible(page, "mailbox with a mail", { without: "iframe" });
      await page.route("**/by-itself", (route) => route.fulfill({ contentType: "text/html", body: mail.html }));
      await page.goto("/by-itself");
      await isAccessible(page, "mail");
      await page.goto(journeysEnv().ADMIN_PUBLIC_URL);
      await isAccessible(page, "admin");
      await page.goto(`${journeysEnv().GATEWAY_PUBLIC_URL}/hosted-field?theme=${theme}`);
      await isAccessible(page, "card field on its own");
      await page.goto(journeysEnv().GATEWAY_PUBLIC_URL);
      await isAccessible(page, "gateway's book");
    });
  });
}
