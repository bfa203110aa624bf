import { expect, type Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";

/** The words of a PDF that this browser opens by a link, in one line. */
export async function pdfBehind(page: Page, link: string | RegExp): Promise<string> {
  const href = await page.getByRole("link", { name: link }).getAttribute("href");
  const answer = await page.request.get(new URL(href!, page.url()).href);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

/** An amount of dollars that stands behind a label of a paper, in cents. */
export function centsAfter(text: string, label: string): number {
  const [, amount] = new RegExp(`${label} \\$([\\d.,]+)`).exec(text) ?? [];
  if (amount === undefined) throw new Error(`the paper has no “${label}”: ${text}`);
  return Number(amount.replace(/[.,]/g, ""));
}
