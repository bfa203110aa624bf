import { expect, test } from "../story.ts";

test("what was typed at the checkout survives a reload, and a step back and forward", async ({ buyer }) => {
  const { page } = buyer;
  await buyer.putInCart("Kiln Vase", "Ink");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await page.getByRole("radio", { name: "Express" }).check();

  const isAllThere = async () => {
    await expect(page.getByLabel("E-mail")).toHaveValue(buyer.email);
    await expect(page.getByLabel("City")).toHaveValue("Portland");
    await expect(page.getByLabel("State")).toHaveValue("OR");
    await expect(page.getByLabel("ZIP code")).toHaveValue("97205");
    await expect(page.getByRole("radio", { name: "Express" })).toBeChecked();
    await expect(page.getByRole("complementary", { name: "Summary" })).toContainText("Delivery, Express");
  };
  await page.reload();
  await isAllThere();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Kiln Vase" })).toBeVisible();
  await page.goForward();
  await isAllThere();
});

test("what is missing or wrong is told beside its field, and the focus goes to the first", async ({ buyer }) => {
  const { page } = buyer;
  await buyer.putInCart("Kiln Vase", "Terracotta");
  await buyer.goToCheckout();
  await page.getByLabel("E-mail").fill("wren@");
  await page.getByLabel("City").fill("Portland");
  await page.getByLabel("State").selectOption({ label: "Oregon" });
  await buyer.pressPlaceOrder();

  await expect(page.getByLabel("E-mail")).toBeFocused();
  for (const name of ["E-mail", "Full name", "Address", "ZIP code"])
    await expect(page.getByLabel(name, { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("City")).not.toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("City")).toHaveValue("Portland");

  await buyer.enterDetails();
  await expect(page.getByLabel("E-mail")).not.toHaveAttribute("aria-invalid", "true");
  await buyer.card.getByLabel("Card number").fill("4242 4242 4242 4241");
  await buyer.pressPlaceOrder();
  await expect(buyer.card.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/checkout$/);
});
