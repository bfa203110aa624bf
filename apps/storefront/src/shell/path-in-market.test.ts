import { expect, test } from "vitest";
import { marketPath } from "./market-path.ts";
import { pathInMarket } from "./path-in-market.ts";

test("a visitor who changes the market stays on the page", () => {
  expect(pathInMarket("/products/tide-mug", "", "/gb")).toBe("/gb/products/tide-mug");
  expect(pathInMarket("/gb/products/tide-mug", "/gb", "/")).toBe("/products/tide-mug");
  expect(pathInMarket("/gb/products/tide-mug", "/gb", "/eu")).toBe("/eu/products/tide-mug");
});

test("home stays home", () => {
  expect(pathInMarket("/", "", "/eu")).toBe("/eu");
  expect(pathInMarket("/eu", "/eu", "/")).toBe("/");
  expect(pathInMarket("/eu", "/eu", "/gb")).toBe("/gb");
});

test("only the default market's paths are bare", () => {
  expect(marketPath({ code: "us", isDefault: true }, "/products/tide-mug")).toBe("/products/tide-mug");
  expect(marketPath({ code: "gb", isDefault: false }, "/products/tide-mug")).toBe("/gb/products/tide-mug");
  expect(marketPath({ code: "gb", isDefault: false }, "/")).toBe("/gb");
});
