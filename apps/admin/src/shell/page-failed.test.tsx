import { comeLater } from "@cartwright/kernel/come-later";
import { Refusal } from "@cartwright/kernel/errors";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageFailed } from "./page-failed.client.tsx";

const shown = (error: Error): string => renderToStaticMarkup(<PageFailed error={error} retry={() => undefined} />);

test("a page that has to wait says so calmly, announces it without its seconds, and blames nobody", () => {
  const refused = new Refusal("TOO_MANY_REQUESTS", "rate_limited", "A lot at once.", { retryAfterMs: 11_200 });
  const page = shown(comeLater(refused)!);
  expect(page).toContain("That was many requests at once. Wait a moment.");
  expect(page).toMatch(/role="alert"/);
  expect(page).toMatch(/<span aria-hidden="true"[^>]*>In 12 seconds</);
  expect(page).toMatch(/<button[^>]*>Try now</);
  expect(page).not.toMatch(/fault|Reference/);
});

test("a page that broke tells the reference under which our log knows it", () => {
  const page = shown(Object.assign(new Error("a secret"), { digest: "3154920" }));
  expect(page).toContain("The fault is ours");
  expect(page).toContain("Reference 3154920");
  expect(page).not.toContain("a secret");
});
