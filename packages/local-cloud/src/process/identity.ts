import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * A text that no other process will ever have: which boot of the machine, and when the process started. Undefined when
 * there is no such process. A bare pid is reused by the kernel, so nothing here is ever signalled by its pid alone.
 */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    const stat = readIfThere(`/proc/${pid}/stat`);
    // The command name may hold spaces and brackets: the numbered fields start after the last bracket.
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (!fields?.[19] || fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${bootId()}/${fields[19]}`;
  }
  if (process.platform === "win32") return `pid/${pid}`;
  return ps(pid, "lstart=");
}

/** The command line of a process, as far as the machine tells it. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === "linux")
    return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim() || undefined;
  return process.platform === "win32" ? undefined : ps(pid, "command=");
}

/** The working folder of a process; only Linux tells it, and only of one's own processes. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `pid` is still the very process that had this identity. */
export const isStill = (pid: number, identity: string): boolean => identityOf(pid) === identity;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

let boot: string | undefined;
function bootId(): string {
  boot ??= readIfThere("/proc/sys/kernel/random/boot_id")?.trim().slice(0, 8) ?? "boot";
  return boot;
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
