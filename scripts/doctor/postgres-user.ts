import { accessSync, constants, existsSync } from "node:fs";
import { lookUp } from "@cartwright/local-cloud/postgres-owner";
import { rootsFolder } from "@cartwright/local-cloud/postgres-home";
import { finding, type Finding } from "./finding.ts";

/** PostgreSQL runs as an ordinary user; root needs another user for it. */
export function postgresUser(): Finding {
  if (process.getuid?.() !== 0) return finding("good", "PostgreSQL's user", "you");
  if (lookUp())
    return finding("good", "PostgreSQL's user", `“postgres”, since you are root; its data lies in ${rootsFolder()}`);
  const canMake = ["/usr/sbin/useradd", "/usr/sbin/adduser", "/sbin/useradd"].some(
    (path) => existsSync(path) && isExecutable(path),
  );
  return canMake
    ? finding(
        "note",
        "PostgreSQL's user",
        "there is no user “postgres” yet; npm start makes one, since PostgreSQL refuses to run as root",
      )
    : finding(
        "bad",
        "PostgreSQL's user",
        "PostgreSQL refuses to run as root, and no user “postgres” can be made here. Start as an ordinary user.",
      );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
