import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt, theOwner } from "../cast/colleague.ts";
import { editorAt } from "../cast/editor.ts";
import { expect, test } from "../story.ts";

test("two people edit one product: nothing of either is lost, and an older state comes back", async ({
  page,
  anotherBrowser,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  const owner = await adminAs(theOwner());
  const title = `Meeting Bowl ${crypto.randomUUID().slice(-6)}`;
  const { productId } = (await owner.tell("products.create", { title, mainCategory: "plates-bowls" })) as {
    productId: string;
  };
  const ana = editorAt(page);
  const elsewhere = await (await anotherBrowser()).newPage();
  const robin = editorAt(elsewhere);
  await staffAt(page).signIn(await somebodyWhoWorksHere("manager", "Ana Ash"));
  await staffAt(elsewhere).signIn(await somebodyWhoWorksHere("manager", "Robin Reed"));
  await staffAt(page).goTo("/products");
  await page.getByLabel("Search products").fill(title);
  await page.getByRole("link", { name: title }).click();
  await staffAt(elsewhere).goTo(`/products/${productId}`);
  await expect(ana.field("Title")).toHaveValue(title);
  await robin.isOpen();
  await ana.isOpen();
  await isAccessible(page, "the editor of a product");

  await robin.types("Description", "Two people wrote this.");
  await robin.types("Care", "By hand");
  await elsewhere.keyboard.press("Control+s");
  await robin.isSaved();

  await ana.types("Subtitle", "A bowl for meetings");
  await ana.types("Care", "In the machine");
  await ana.button("Save").click();
  await expect(ana.notice).toContainText("Robin Reed changed description and care");
  await expect(ana.field("Subtitle")).toHaveValue("A bowl for meetings");
  await ana.notice.getByLabel("Robin Reed’s: care").check();
  await isAccessible(page, "a conflict in the editor");
  await ana.button("Keep my changes on top of theirs").click();
  await ana.isSaved();
  await expect(ana.notice).toBeHidden();
  for (const editor of [ana, robin]) {
    if (editor === robin) await elsewhere.reload();
    await expect(editor.field("Subtitle")).toHaveValue("A bowl for meetings");
    await expect(editor.field("Description")).toHaveValue("Two people wrote this.");
    await expect(editor.field("Care")).toHaveValue("By hand");
  }

  const byRobin = ana.version(/Robin Reed · description and care/);
  await expect(ana.version(/Ana Ash · subtitle/)).toBeVisible();
  await byRobin.locator("summary").click();
  await expect(byRobin).toContainText("Two people wrote this.");
  await isAccessible(page, "the history of a product");
  await byRobin.getByRole("button", { name: /^Restore version/ }).click();
  await expect(ana.field("Subtitle")).toHaveValue("");
  await expect(ana.field("Description")).toHaveValue("Two people wrote this.");
  await ana.button("Undo").click();
  await expect(ana.field("Subtitle")).toHaveValue("A bowl for meetings");
});

test("what is typed and not saved is asked about before the page is left, and is back after it was", async ({
  page,
}) => {
  const owner = await adminAs(theOwner());
  const title = `Forgotten Bowl ${crypto.randomUUID().slice(-6)}`;
  const { productId } = (await owner.tell("products.create", { title, mainCategory: "plates-bowls" })) as {
    productId: string;
  };
  const editor = editorAt(page);
  await staffAt(page).signIn(await somebodyWhoWorksHere("manager", "Ana Ash"));
  await staffAt(page).goTo("/products");
  await staffAt(page).goTo(`/products/${productId}`);
  await editor.isOpen();
  await editor.types("Subtitle", "Half a thought");
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Orders" }).click();
  const asked = page.getByRole("dialog", { name: "Leave without saving?" });
  await expect(asked).toContainText("subtitle");
  await asked.getByRole("button", { name: "Stay" }).click();
  await expect(editor.field("Subtitle")).toHaveValue("Half a thought");

  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(editor.field("Subtitle")).toHaveValue("Half a thought");
  await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  await editor.isOpen();

  await editor.types("Title", " ");
  await editor.button("Save").click();
  await expect(editor.field("Title")).toBeFocused();
  await expect(page.getByText("A product has a title.")).toBeVisible();
  await editor.types("Title", title);
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Orders" }).click();
  await asked.getByRole("button", { name: "Save and leave" }).click();
  await expect(page).toHaveURL(/\/orders$/);
  await staffAt(page).goTo(`/products/${productId}`);
  await expect(editor.field("Subtitle")).toHaveValue("Half a thought");
});

test("a price that one has changed oneself, in another tab, is not told as somebody else’s", async ({
  page,
  complaints,
  shopkeeper,
}) => {
  complaints.expect(/status of 409/);
  const vase = await shopkeeper.piece("halo-vase", "AC-HLVS-TER");
  const path = `/products/${vase.productId}`;
  await staffAt(page).signIn(await somebodyWhoWorksHere("manager", "Ana Ash"));
  const otherTab = await page.context().newPage();
  const price = (tab: typeof page) => tab.getByLabel("Terracotta, United States, price", { exact: true });
  for (const tab of [page, otherTab]) {
    await staffAt(tab).goTo(path);
    await editorAt(tab).isOpen();
  }
  try {
    await price(page).fill("71");
    await price(otherTab).fill("72");
    await editorAt(otherTab).button("Save prices").click();
    await expect(otherTab.getByText("The price is saved.")).toBeVisible();
    await page.bringToFront();
    await editorAt(page).button("Save prices").click();
    const { notice } = editorAt(page);
    await expect(notice).toContainText("You changed a price in another tab. Nothing of this tab is saved yet.");
    await expect(notice).toContainText("there 72.00, here 71.00");
    await isAccessible(page, "a price that was changed in another tab");
    await editorAt(page).button("Take the other tab’s").click();
    await expect(price(page)).toHaveValue("72.00");
  } finally {
    await shopkeeper.charges(vase, vase.price.amount);
  }
});
