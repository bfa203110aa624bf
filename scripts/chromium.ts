import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { runTask } from "@cartwright/local-cloud/run-task";
import { program, ROOT } from "./places.ts";

const SYSTEMS_OWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** The Chromium that the journeys use: the system's own, else the one that Playwright has downloaded. */
export function findChromium(): string | undefined {
  return SYSTEMS_OWN.find((path) => isExecutable(path)) ?? playwrightsOwn();
}

/** Brings a Chromium when there is none: Debian's package where we may install one, else Playwright's own download. */
export async function ensureChromium(
  env: Readonly<Record<string, string>>,
  onLine: (text: string) => void,
): Promise<string> {
  const present = findChromium();
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const quiet = { ...env, DEBIAN_FRONTEND: "noninteractive" };
    await runTask({ name: "apt-get update", command: "apt-get", args: ["update"], cwd: ROOT, env: quiet }, onLine);
    await runTask(
      {
        name: "apt-get install chromium",
        command: "apt-get",
        args: ["install", "-y", "--no-install-recommends", "chromium"],
        cwd: ROOT,
        env: quiet,
      },
      onLine,
    );
  } else {
    await runTask(
      {
        name: "playwright install chromium",
        command: process.execPath,
        args: [program("@playwright/test/cli.js"), "install", "chromium"],
        cwd: ROOT,
        env,
      },
      onLine,
    );
  }
  return findChromium() ?? "Playwright's own";
}

function playwrightsOwn(): string | undefined {
  try {
    const script = 'process.stdout.write(require("playwright-core").chromium.executablePath())';
    const path = execFileSync(process.execPath, ["--input-type=commonjs", "--eval", script], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
