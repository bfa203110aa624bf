import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Lockfile } from "../lockfile/lockfile.ts";
import type { Finding } from "../source/finding.ts";

const Floors = z.object({
  floors: z.record(z.string(), z.object({ atLeast: z.string(), because: z.string() })),
  required: z.array(z.string()),
});

export type Floors = z.infer<typeof Floors>;

/** Reads the lowest versions that we accept, with the reason for each. */
export function readFloors(root: string): Floors {
  return Floors.parse(JSON.parse(readFileSync(path.join(root, "tooling/floors/floors.json"), "utf8")));
}

/** Every installed copy, nested ones too, that is older than its floor; and required packages that are not there at all. */
export function floorFindings(lock: Lockfile, { floors, required }: Floors): Finding[] {
  const findings: Finding[] = [];
  const found = (message: string) => findings.push({ rule: "floor", file: "package-lock.json", line: 1, message });
  const seen = new Set<string>();
  for (const [place, { version }] of Object.entries(lock.packages)) {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const floor = place.includes("node_modules/") ? floors[name] : undefined;
    if (floor === undefined || version === undefined) continue;
    seen.add(name);
    if (isOlder(version, floor.atLeast)) found(`${place} is ${version}, wanted ≥ ${floor.atLeast}: ${floor.because}`);
  }
  for (const name of required) if (!seen.has(name)) found(`${name} is not in the lockfile`);
  return findings;
}

/** Compares by numbers; a pre-release counts as older than its release. */
export function isOlder(version: string, floor: string): boolean {
  const [left, right] = [version, floor].map((text) => (text.split("-")[0] ?? "").split(".").map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes("-");
}
