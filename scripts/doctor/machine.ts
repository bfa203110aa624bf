import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, freemem, totalmem } from "node:os";
import { join } from "node:path";
import { findChromium } from "../chromium.ts";
import { ROOT } from "../places.ts";
import { finding, type Finding } from "./finding.ts";

const GIB = 1024 ** 3;
const gib = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GB`;

export function node(): Finding {
  const pinned = process.execPath.includes("node_modules");
  return finding(
    pinned ? "good" : "note",
    "Node",
    `${process.version} ${pinned ? "(the pinned one)" : `at ${process.execPath}; npm start uses the one that the lockfile pins`}`,
  );
}

export function npm(): Finding {
  try {
    return finding(
      "good",
      "npm",
      execFileSync("npm", ["--version"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        shell: process.platform === "win32",
      }).trim(),
    );
  } catch {
    return finding("bad", "npm", "is missing. Install Node 20 or newer from nodejs.org; npm comes with it.");
  }
}

/** The same decision as the first line of npm start takes. */
export function installed(): Finding {
  const { lockfileHash } = createRequire(import.meta.url)("../bootstrap.cjs") as { lockfileHash(root: string): string };
  const stamp = join(ROOT, "node_modules/.cartwright-lockfile");
  if (!existsSync(stamp))
    return finding("note", "dependencies", "not installed by npm start or npm test yet; the next one runs npm ci");
  const current = readFileSync(stamp, "utf8") === lockfileHash(ROOT);
  return finding(
    current ? "good" : "note",
    "dependencies",
    current ? "as package-lock.json says" : "package-lock.json has changed since; the next npm start runs npm ci",
  );
}

const MEMORY_WANTED = 4 * GIB;
const DISK_WANTED = 5 * GIB;

export function memory(): Finding {
  const enough = totalmem() >= MEMORY_WANTED * 0.9;
  return finding(
    enough ? "good" : "note",
    "memory",
    `${gib(totalmem())}, ${gib(freemem())} of it free, ${availableParallelism()} processors${enough ? "" : "; builds want 4 GB"}`,
  );
}

export function disk(): Finding {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = bavail * bsize;
  return finding(
    free >= DISK_WANTED ? "good" : "bad",
    "disk",
    `${gib(free)} free here${free >= DISK_WANTED ? "" : "; dependencies, builds and data want 5 GB"}`,
  );
}

export function chromium(): Finding {
  const path = findChromium();
  return finding(
    path ? "good" : "note",
    "Chromium",
    path ?? "none yet; npm test brings one (only the journeys in a browser need it)",
  );
}
