import { lchownSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Owner } from "./owner.ts";

/** Gives a file or folder, with all that is in it, to the user who runs the server; nothing to do when that is us. */
export function handOver(path: string, owner: Owner | undefined): void {
  if (!owner) return;
  lchownSync(path, owner.uid, owner.gid);
  for (const entry of readFolder(path)) handOver(join(path, entry), owner);
}

function readFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [];
    throw error;
  }
}
