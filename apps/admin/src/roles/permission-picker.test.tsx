import type { Permission } from "@cartwright/kernel/permission";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PermissionPicker } from "./permission-picker.client.tsx";

const picker = (chosen: Permission[], givable: Permission[], onlyGivable = false): string =>
  renderToStaticMarkup(
    <PermissionPicker chosen={chosen} givable={givable} onlyGivable={onlyGivable} onChange={() => undefined} />,
  );
const box = (html: string, label: string): string => new RegExp(`<input[^>]*/><span>${label}<`).exec(html)?.[0] ?? "";

test("what one may not do oneself is seen, and cannot be given", () => {
  const html = picker(["orders.refund"], ["orders.read"]);
  expect(box(html, "See orders")).not.toContain("disabled");
  expect(box(html, "Refund money")).toContain("disabled");
  expect(box(html, "Refund money")).toContain("checked");
});

test("an area is chosen as a whole when all of it is, and closed when nothing of it can be given", () => {
  const html = picker(["customers.read", "customers.write"], ["customers.read", "customers.write"]);
  expect(box(html, "Customers")).toContain("checked");
  expect(box(html, "Customers")).not.toContain("disabled");
  expect(box(html, "Orders")).toContain("disabled");
});

test("a key's picker offers only what can be given", () => {
  const html = picker([], ["products.read"], true);
  expect(box(html, "See products, prices and stock")).not.toBe("");
  expect(html).not.toContain("Refund money");
});

test("what is wrong with the choice stands above it, and its first box says so to whoever comes there", () => {
  const html = renderToStaticMarkup(
    <PermissionPicker chosen={[]} givable={["orders.read"]} error="Choose something." onChange={() => undefined} />,
  );
  const [, told] = /<p id="([^"]+)"[^>]*>Choose something/.exec(html) ?? [];
  expect(box(html, "Orders")).toContain(`aria-describedby="${told}"`);
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(html.indexOf("Choose something")).toBeLessThan(html.indexOf("See orders"));
});
