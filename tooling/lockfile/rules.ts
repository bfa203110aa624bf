import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Finding } from "../source/finding.ts";
import { lookUp, type LockEntry, type Lockfile } from "./lockfile.ts";

/** The entries that Next's registry copy does not hold yet; they carry no hash because none could be read. */
const COMPLETED_BY_HAND = /^node_modules\/@next\/swc-(darwin|win32)-/;
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const KINDS = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/** All that is wrong with the lockfile of the tree at `root`: gaps that stop `npm ci`, hosts, missing hashes, drift. */
export function lockfileFindings(root: string, lock: Lockfile): Finding[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) => [
    ...missingPackages(lock, place, entry),
    ...recordedOrigin(place, entry),
    ...(place.includes("node_modules/") ? [] : drift(root, place, entry)),
  ]);
}

/** `npm ci` refuses a lockfile in which a package of another platform is missing, even where it would not install it. */
function missingPackages(lock: Lockfile, place: string, entry: LockEntry): Finding[] {
  const wanted = { ...entry.dependencies, ...entry.optionalDependencies };
  return Object.keys(wanted).flatMap((name) => {
    const found = lookUp(lock, place, name);
    if (found === undefined)
      return [finding("lock-incomplete", `${place || "the root"} wants ${name}, which is missing`)];
    const { version, link, os, cpu } = lock.packages[found] ?? {};
    if (link !== true && version === undefined) return [finding("lock-incomplete", `${found} has no version`)];
    const platform = /-(darwin|linux|win32|win)-(x64|arm64)/.test(found) && found.includes("node_modules/");
    return platform && os === undefined && cpu === undefined
      ? [finding("lock-incomplete", `${found} names no platform`)]
      : [];
  });
}

/** A recorded address ties every newcomer to one machine's registry; without one npm asks the registry of the reader. */
function recordedOrigin(place: string, entry: LockEntry): Finding[] {
  const findings: Finding[] = [];
  if (/^\w+:\/\//.test(entry.resolved ?? ""))
    findings.push(finding("lock-origin", `${place} records where it was downloaded`));
  const fetched = place.includes("node_modules/") && entry.link !== true;
  if (fetched && entry.integrity === undefined && !COMPLETED_BY_HAND.test(place)) {
    findings.push(finding("lock-integrity", `${place} has no hash`));
  }
  return findings;
}

/** Each workspace's package.json says the same as the lockfile, in exact versions. */
function drift(root: string, place: string, entry: LockEntry): Finding[] {
  const text = readFileSync(path.join(root, place, "package.json"), "utf8");
  const manifest = Manifest.parse(JSON.parse(text));
  return KINDS.flatMap((kind) => {
    const said = manifest[kind] ?? {};
    const locked = entry[kind] ?? {};
    const names = new Set([...Object.keys(said), ...Object.keys(locked)]);
    return [...names].flatMap((name) => {
      if (said[name] !== locked[name]) {
        return [
          finding(
            "lock-drift",
            `${place || "the root"}: ${name} is ${said[name] ?? "absent"} in package.json and ${locked[name] ?? "absent"} here`,
          ),
        ];
      }
      const exact = /^(\d+\.\d+\.\d+\S*|\*)$/.test(said[name] ?? "");
      return exact ? [] : [finding("lock-drift", `${place || "the root"}: ${name} ${said[name]} is no exact version`)];
    });
  });
}

function finding(rule: string, message: string): Finding {
  return { rule, file: "package-lock.json", line: 1, message };
}
