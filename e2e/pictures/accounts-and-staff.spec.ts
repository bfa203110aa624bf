import { expect, type Page } from "@playwright/test";
import { staffAt, theOwner } from "../cast/colleague.ts";
import { rivalBuys } from "../cast/rival.ts";
import { DEMO_CUSTOMER } from "@cartwright/demo/accounts";
import { journeysEnv } from "../env.ts";
import { test } from "../story.ts";
import { takePicture } from "./take-picture.ts";

const SIZES = { 390: 844, 820: 1180, 1440: 900 };
const ADMIN_SCREENS = {
  overview: "/?range=today",
  orders: "/orders",
  "settings-store": "/settings/store",
  "settings-markets": "/settings/markets",
  "settings-tax": "/settings/tax",
  "settings-shipping": "/settings/shipping",
  "settings-zone": "/settings/shipping/us",
  customers: "/customers",
  "customer-groups": "/customers/groups",
  staff: "/settings/staff",
  roles: "/settings/roles",
  "api-keys": "/settings/api-keys",
  audit: "/audit",
  operations: "/operations",
  security: "/security",
} as const;

// Whether a page complains is the stories' question.
test.beforeEach(({ complaints }) => complaints.expect(/./));

for (const theme of ["light", "dark"] as const) {
  for (const [width, height] of Object.entries(SIZES)) {
    test.describe(`${width} pixels, ${theme}`, () => {
      test.use({
        colorScheme: theme,
        contextOptions: { reducedMotion: "reduce" },
        viewport: { width: Number(width), height },
      });
      const named = (screen: string) => `${screen}-${width}-${theme}`;

      test("a customer's account", async ({ buyer }) => {
        const { page } = buyer;
        await page.goto("/create-account");
        await takePicture(page, named("create-account"));
        await page.goto("/sign-in?next=/account");
        await takePicture(page, named("sign-in"));
        await signIn(page);
        await buyer.putInCart("Tide Mug", "Oat");
        await buyer.goToCheckout();
        await buyer.enterDetails();
        await buyer.enterCard("approved");
        await buyer.placeOrder();
        await buyer.sees("Paid");
        for (const screen of ["account", "account/addresses", "account/security"]) {
          await page.goto(`/${screen}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await takePicture(page, named(screen.replace("/", "-")));
        }
      });

      test("the back office", async ({ page, shopkeeper }) => {
        const mug = await shopkeeper.piece("tide-mug", "AC-TDMG-OAT");
        await shopkeeper.stockOf(mug.sku, 20);
        for (const quantity of [1, 3, 2, 1]) await rivalBuys(mug, quantity);
        const owner = staffAt(page);
        await owner.goTo("/sign-in");
        await takePicture(page, named("admin-sign-in"));
        await owner.enterPassword(theOwner());
        await expect(page).toHaveURL(`${journeysEnv().ADMIN_PUBLIC_URL}/`);
        // Workers make the figures within seconds.
        await expect(page.getByRole("navigation", { name: "Figures" })).toBeVisible({ timeout: 30_000 });
        for (const [screen, path] of Object.entries(ADMIN_SCREENS)) {
          await owner.goTo(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await takePicture(page, named(`admin-${screen}`));
        }
        await owner.goTo("/orders");
        await page.getByRole("checkbox", { name: "Choose order", exact: false }).first().check();
        await takePicture(page, named("admin-orders-chosen"));
        await owner.button("Mark as shipped").click();
        await takePicture(page, named("admin-orders-ship"));
        await owner.button("Back").click();
        await owner.goTo("/orders");
        await page
          .getByRole("main")
          .getByRole("link", { name: /^#?\d+$/ })
          .first()
          .click();
        await page.waitForURL(/\/orders\/\d+$/);
        await expect(page.getByRole("heading", { level: 1, name: /\d+/ })).toBeVisible();
        await takePicture(page, named("admin-order"));
        const customer = page.getByRole("region", { name: "Customer", exact: true }).locator('a[href^="/customers/"]');
        await expect(async () => {
          await page.reload();
          await customer.click({ timeout: 1_000 });
        }).toPass({ timeout: 30_000 });
        await page.waitForURL(/\/customers\/[^/]+$/);
        await expect(page.getByRole("region", { name: "Notes", exact: true })).toBeVisible();
        await takePicture(page, named("admin-customer"));
      });
    });
  }
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail", { exact: true }).fill(DEMO_CUSTOMER);
  await page.getByLabel("Password", { exact: true }).fill(journeysEnv().DEMO_CUSTOMER_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your orders" })).toBeVisible();
}
