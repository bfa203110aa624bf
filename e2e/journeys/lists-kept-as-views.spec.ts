import { isAccessible } from "../accessible.ts";
import { adminAs, somebodyWhoWorksHere, staffAt } from "../cast/colleague.ts";
import { expect, test } from "../story.ts";

/** Each list with a tab of its own and what narrows it besides, as somebody asks for it every week. */
const LISTS = [
  { place: "products", tab: "Active", query: "status=active&category=kitchen", name: "Kitchen on sale" },
  { place: "customers", tab: "Guests", query: "kind=guest&sort=name", name: "Guests by name" },
  { place: "inventory", tab: "Low", query: "level=low&lowAt=20", name: "Order soon" },
] as const;

test("products, customers and stock are kept as views; who shares one finds it with everybody", async ({ page }) => {
  const manager = staffAt(page);
  await manager.signIn(await somebodyWhoWorksHere("manager"));
  const views = page.getByRole("navigation", { name: "Views" });
  for (const { place, tab, query, name } of LISTS) {
    await manager.goTo(`/${place}?${query}`);
    await expect(views.getByRole("link", { name: tab, exact: true })).toHaveAttribute("aria-current", "page");
    await manager.button("Save view").click();
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Share it with everybody").check();
    await manager.button("Save").click();
    const saved = views.getByRole("link", { name, exact: true });
    await expect(saved).toHaveAttribute("aria-current", "page");
    await expect(manager.button("Save view")).toBeHidden();
    await expect(saved, "what was pressed is gone: its tab has the focus").toBeFocused();
    await isAccessible(page, `${place} in a view that has a name`);

    // A view is left for the whole of another one, and found again in its tab.
    await views.getByRole("link", { name: "All", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${place}$`));
    await expect(saved).not.toHaveAttribute("aria-current");
    await saved.click();
    await expect(page).toHaveURL((url) => url.pathname === `/${place}` && url.searchParams.size === 2);
    await expect(saved).toHaveAttribute("aria-current", "page");
  }

  const colleague = await adminAs(await somebodyWhoWorksHere("manager", "Kim Vale"));
  for (const { place, name, query } of LISTS)
    expect(await colleague.ask("views.list", { place })).toContainEqual(
      expect.objectContaining({ name, query, yours: false, owner: "Robin Reed" }),
    );
});
