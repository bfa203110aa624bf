import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

/** Takes the pictures of docs/screenshots; not a test of anything. */
export default defineConfig(journeys, { testDir: "pictures", timeout: 180_000 });
