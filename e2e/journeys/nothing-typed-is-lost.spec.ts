import { expect, test } from "../story.ts";

test("what was typed at the checkout survives a reload, and a step back and forward", async ({ buyer }) => {
  const { page } = buyer;
  await buyer.putInCart("Kiln Vase", "Ink");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await page.getByRole("radio", { name: "Express" }).check();

  const isAllThere = async () => {
    await expect(buyer.field("E-mail")).toHaveValue(buyer.email);
    await expect(buyer.field("City")).toHaveValue("Portland");
    await expect(buyer.field("State")).toHaveValue("OR");
    await expect(buyer.field("ZIP code")).toHaveValue("97205");
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
  await buyer.field("E-mail").fill("wren@");
  await buyer.field("City").fill("Portland");
  await buyer.field("State").selectOption({ label: "Oregon" });
  await buyer.pressPlaceOrder();

  await expect(buyer.field("E-mail")).toBeFocused();
  for (const name of ["E-mail", "Full name", "Address", "ZIP code"])
    await expect(buyer.field(name)).toHaveAttribute("aria-invalid", "true");
  await expect(buyer.field("City")).not.toHaveAttribute("aria-invalid", "true");
  await expect(buyer.field("City")).toHaveValue("Portland");

  await buyer.enterDetails();
  await expect(buyer.field("E-mail")).not.toHaveAttribute("aria-invalid", "true");
  await buyer.card.getByLabel("Card number").fill("4242 4242 4242 4241");
  await buyer.pressPlaceOrder();
  await expect(buyer.card.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/checkout$/);
});
