import { defineConfig } from "vitest/config";

const everywhere = ["packages", "apps", "tooling", "scripts"];
const never = ["tooling/planted/**", "tooling/lint/planted/**", "**/node_modules/**", "**/.next/**", "**/dist/**"];

/**
 * Three projects: `unit` (pure, fast), `db` (one real database per test file) and `deep` (minutes; only in
 * `npm run test:deep`). Two workers at most, so that a small machine stays usable.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes in milliseconds; a machine that is busy with something else may take seconds.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...never, "**/*.db.test.ts", "**/*.deep.test.ts"],
          setupFiles: ["tooling/testing/no-unexpected-output.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: everywhere.map((folder) => `${folder}/**/*.db.test.ts`),
          exclude: never,
          globalSetup: ["packages/db/src/testing/global-setup.ts"],
          setupFiles: ["tooling/testing/no-unexpected-output.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "deep",
          include: everywhere.map((folder) => `${folder}/**/*.deep.test.ts`),
          exclude: never,
          testTimeout: 30 * 60_000,
          hookTimeout: 10 * 60_000,
        },
      },
    ],
  },
});
