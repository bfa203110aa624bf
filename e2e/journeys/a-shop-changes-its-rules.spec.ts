import { ROLE_TABLE } from "@cartwright/identity/role-table";
import type { Page } from "@playwright/test";
import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { expect, test } from "../story.ts";

interface Zone {
  readonly code: string;
  readonly version: number;
}
interface Rate {
  readonly id: string;
  readonly country: string;
  readonly basisPoints: number;
  readonly version: number;
}

/** What Europe's zone and the Dutch rate are now, and the way back to what they were. */
async function theRules() {
  const api = await adminAs(theOwner());
  const zoneNow = async () =>
    ((await api.ask("settings.shipping")) as { zones: Zone[] }).zones.find(({ code }) => code === "eu")!;
  const rateNow = async () =>
    ((await api.ask("settings.tax")) as { rates: Rate[] }).rates.find(({ country }) => country === "NL")!;
  const [zone, rate] = [await zoneNow(), await rateNow()];
  return async () => {
    await api.tell("settings.saveZone", { ...zone, version: (await zoneNow()).version });
    await api.tell("settings.saveTaxRate", { ...rate, version: (await rateNow()).version });
  };
}

const inNavigation = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name, exact: true });

test("the owner changes what express and tax cost, and a customer at the till is told before they pay", async ({
  anotherBuyer,
  anotherBrowser,
  complaints,
}) => {
  const putBack = await theRules();
  const buyer = await anotherBuyer("eu");
  const summary = buyer.page.getByRole("complementary", { name: "Summary" });
  await buyer.putInCart("Tide Mug", "Oat");
  await buyer.goToCheckout();
  await buyer.enterDetails();
  await buyer.field("Country").selectOption({ label: "Netherlands" });
  for (const [name, value] of Object.entries({ Address: "Keizersgracht 1", City: "Amsterdam", Postcode: "1015 CJ" }))
    await buyer.field(name).fill(value);
  await buyer.page.getByRole("radio", { name: "Express" }).check();
  await expect(summary).toContainText("Delivery, Express");
  await expect(summary).toContainText("BTW");
  await buyer.enterCard("approved");

  const owner = staffAt(await (await anotherBrowser()).newPage());
  const { page } = owner;
  try {
    await owner.signIn(theOwner());
    await inNavigation(page, "Shipping").click();
    await page.getByRole("link", { name: "Edit Europe" }).click();
    const express = page.getByRole("region", { name: "Express" });
    await express.getByLabel("Price in EUR", { exact: true }).fill("31.o0");
    await owner.button("Save").click();
    await expect(express.getByText("Enter an amount such as 8.95.")).toBeVisible();
    await expect(express.getByLabel("Price in EUR", { exact: true })).toBeFocused();
    await isAccessible(page, "a zone with a price that cannot be read");
    await inNavigation(page, "Tax").click();
    await page.getByRole("dialog", { name: "Leave without saving?" }).getByRole("button", { name: "Stay" }).click();
    await expect(express.getByLabel("Price in EUR", { exact: true })).toHaveValue("31.o0");
    await express.getByLabel("Price in EUR", { exact: true }).fill("31.00");
    await owner.button("Save").click();
    await expect(page.getByText("The zone Europe is saved.", { exact: false })).toBeVisible();

    await inNavigation(page, "Tax").click();
    await page.getByRole("button", { name: "Netherlands", exact: true }).click();
    const drawer = page.getByRole("dialog", { name: "Netherlands" });
    await drawer.getByLabel("Rate", { exact: true }).fill("22");
    await expect(drawer.getByText(/An order of €100\.00 to Netherlands shows €18\.03 tax within/)).toBeVisible();
    await isAccessible(page, "a tax rate that is being changed");
    await drawer.getByRole("button", { name: "Save" }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole("row", { name: /Netherlands/ })).toContainText("22%");

    complaints.expect(/status of 409/);
    await buyer.pressPlaceOrder();
    await expect(buyer.told).toContainText("The total has changed from");
    await expect(summary).toContainText("€31.00");
    await buyer.placeOrder();
    await buyer.sees("Paid");
    const bought = buyer.page.getByRole("complementary", { name: "What you ordered" });
    await expect(bought).toContainText("€31.00");
    await expect(bought).toContainText("BTW 22%");

    await inNavigation(page, "Audit").click();
    for (const change of ["shipping zone changed · Europe", "tax rate changed · Netherlands"])
      await expect(page.getByRole("main")).toContainText(`Ida Alder · ${change}`);
  } finally {
    await putBack();
  }
});

test("who may only see the settings changes none, and who may not see them finds none", async ({
  page,
  complaints,
}) => {
  complaints.expect(/status of 403/);
  expect(ROLE_TABLE.analyst.permissions).toContain("settings.read");
  const analyst = await somebodyWhoWorksHere("analyst");
  const reader = staffAt(page);
  await reader.signIn(analyst);
  for (const [place, heading] of [
    ["Store", "Store"],
    ["Markets", "Markets"],
    ["Tax", "Tax"],
    ["Shipping", "Shipping"],
  ] as const) {
    await inNavigation(page, place).click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole("button", { name: /^(Save|Add rate|New zone|Remove)$/ })).toHaveCount(0);
    await isAccessible(page, `${place}, to read`);
  }
  await page.getByRole("link", { name: "Look at Europe" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Europe" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Shipping" })).toBeHidden();
  // The pages from before are still there, hidden.
  const told = page.getByText("Your role sees the settings and does not change them.").filter({ visible: true });
  await expect(told).toHaveCount(1);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const api = await adminAs(analyst);
  const body = JSON.stringify({ json: { code: "eu", version: 1 } });
  expect((await api.send("/api/trpc/settings.removeZone", { method: "POST", body })).status).toBe(403);
});
