import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt } from "../cast/colleague.ts";
import { expect, test } from "../story.ts";

test("a guest who buys twice is one customer, with a note, a tag and a group", async ({ buyer, anotherBrowser }) => {
  await buyer.putInCart("Tide Mug", "Oat");
  const number = await buyer.checkOut("approved");
  await buyer.sees("Paid");

  const support = await somebodyWhoWorksHere("support");
  const desk = staffAt(await (await anotherBrowser()).newPage());
  const { page } = desk;
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await desk.signIn(support);
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Customers" }).click();
  await page.getByLabel("Search customers", { exact: true }).fill(buyer.email);
  await expect(page).toHaveURL(/search=/);
  // A worker writes them down a moment after they have paid.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("table", { name: "Customers" }).getByRole("row")).toHaveCount(2, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await isAccessible(page, "the list of customers");
  await page.getByRole("table", { name: "Customers" }).getByRole("link", { name: "Wren Alder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wren Alder" })).toBeVisible();
  await expect(page.getByRole("main").locator("header").getByText("Guest", { exact: true })).toBeVisible();
  await expect(part("Orders").getByRole("link", { name: String(number), exact: true })).toBeVisible();
  const customer = new URL(page.url()).pathname;

  await page.getByLabel("New note", { exact: true }).fill("Likes to be called in the morning");
  await desk.button("Add note").click();
  await expect(part("Notes").getByText("Likes to be called in the morning")).toBeVisible();
  await desk.button("Remove the note “Likes to be called in the morning”").click();
  await expect(part("Notes").getByText("Likes to be called in the morning")).toBeHidden();
  await desk.button("Undo").click();
  await expect(part("Notes").getByText("Likes to be called in the morning")).toBeVisible();

  const tag = `wholesale ${number}`;
  await page.getByRole("combobox", { name: "Tags" }).fill(`Wholesale ${number}`);
  await page.keyboard.press("Enter");
  await expect(desk.button(`Remove the tag “${tag}”`)).toBeVisible();
  await expect(page.getByText(`“${tag}” is added.`)).toBeVisible();
  await isAccessible(page, "a customer with a tag");

  const group = `Studios ${number}`;
  await desk.goTo("/customers/groups");
  await desk.button("New group").click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(group);
  await isAccessible(page, "a new group");
  await desk.button("Save group").click();
  await expect(page.getByRole("listitem").filter({ hasText: group })).toContainText("0 customers");
  await desk.goTo(customer);
  await page.getByRole("combobox", { name: "Group" }).selectOption({ label: group });
  await expect(page.getByText(`Wren Alder is in “${group}”.`)).toBeVisible();

  await buyer.putInCart("Shore Bowl", "Chalk");
  const second = await buyer.checkOut("approved");
  await buyer.sees("Paid");
  await expect(async () => {
    await page.reload();
    await expect(part("Orders").getByRole("link", { name: String(second), exact: true })).toBeVisible({
      timeout: 1_000,
    });
    await expect(page.getByRole("main").locator("dl").first()).toContainText(/^Orders2/, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(desk.button(`Remove the tag “${tag}”`)).toBeVisible();

  await part("Orders")
    .getByRole("link", { name: String(second), exact: true })
    .click();
  await part("Customer").getByRole("link", { name: "Wren Alder" }).click();
  await expect(page).toHaveURL(new RegExp(`${customer}$`));
  await desk.goTo("/customers/groups");
  await page.getByRole("listitem").filter({ hasText: group }).getByRole("link", { name: "One customer" }).click();
  await expect(page.getByRole("table", { name: "Customers" })).toContainText(buyer.email);
});

test("whoever may not see customers sees none and can do nothing", async ({ page, complaints }) => {
  complaints.expect(/status of 403/);
  const packer = await somebodyWhoWorksHere("fulfilment");
  const desk = staffAt(page);
  await desk.signIn(packer);
  await expect(page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Orders" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Customers" })).toHaveCount(0);
  for (const path of ["/customers", "/customers/groups", `/customers/${crypto.randomUUID()}`]) {
    await desk.goTo(path);
    await expect(page.getByText("Your role does not open this page")).toBeVisible();
  }
  const api = await adminAs(packer);
  const profileId = crypto.randomUUID();
  await expect(api.ask("customers.list")).rejects.toThrow(/: 403 /);
  await expect(api.ask("customers.get", { profileId })).rejects.toThrow(/: 403 /);
  await expect(api.tell("customers.addNote", { profileId, text: "Hello" })).rejects.toThrow(/: 403 /);
  await expect(api.tell("customers.setTags", { profileId, version: 1, tags: ["vip"] })).rejects.toThrow(/: 403 /);
});
