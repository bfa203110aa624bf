import { expect, type Page } from "@playwright/test";

/** The editor of a product, in the words on the screen. */
export function editorAt(page: Page) {
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const history = page.getByRole("region", { name: "History" });
  const unsaved = page.getByRole("region", { name: "Unsaved changes" });
  return {
    field,
    history,
    part: (name: string) => page.getByRole("region", { name }),
    notice: page.getByRole("main").getByRole("alert"),
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    /** The page has come to life when it has asked for its history. */
    isOpen: () => expect(history.getByRole("group").first()).toBeVisible(),
    async types(name: string, text: string): Promise<void> {
      await field(name).fill(text);
      await expect(unsaved).toBeVisible();
    },
    async isSaved(): Promise<void> {
      await expect(unsaved).toBeHidden();
    },
    /** The line of the history that says so. */
    version: (words: RegExp) => history.getByRole("group").filter({ hasText: words }),
  };
}
