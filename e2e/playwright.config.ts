import { existsSync } from "node:fs";
import { defineConfig, type LaunchOptions } from "@playwright/test";
import { journeysEnv } from "./env.ts";

const DEBIANS_OWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));

const FLAGS =
  "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Root has no user namespace of its own to put a sandbox into. */
const launchOptions: LaunchOptions = {
  ...(DEBIANS_OWN === undefined ? {} : { executablePath: DEBIANS_OWN }),
  args: [...FLAGS.split(" "), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
};

/** The journeys of customers, against a shop that runs already (`env.ts` says where). */
export default defineConfig({
  testDir: "journeys",
  // What a story needs of the shop is its own (other goods, other people), so that they run in any order and beside each other.
  fullyParallel: true,
  workers: 2,
  // CI shares its machine with others: one second try, and the summary names every journey that needed it.
  retries: journeysEnv().CI === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: journeysEnv().STOREFRONT_PUBLIC_URL,
    browserName: "chromium",
    launchOptions,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    screenshot: "only-on-failure",
  },
});
