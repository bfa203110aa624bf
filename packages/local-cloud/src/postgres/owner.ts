import { execFileSync } from "node:child_process";
import { LocalProblem } from "../problem.ts";

/** The ordinary user under whom the server runs when we are root: PostgreSQL refuses to run as root. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const NAME = "postgres";

/** Who runs the server: undefined means ourselves. As root it finds the `postgres` user, or makes one, or says why it cannot. */
export function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

/** The `postgres` user of this machine, if there is one. */
export function lookUp(): Owner | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Debian has useradd, Alpine adduser; each makes a system user who cannot log in. */
const WAYS: readonly (readonly [string, readonly string[]])[] = [
  [
    "useradd",
    [
      "--system",
      "--user-group",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/usr/sbin/nologin",
      NAME,
    ],
  ],
  ["adduser", ["-S", "-D", "-H", "-h", "/nonexistent", NAME]],
];

function create(): Owner {
  const reasons: string[] = [];
  for (const [command, args] of WAYS) {
    for (const path of [command, `/usr/sbin/${command}`]) {
      try {
        execFileSync(path, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
        const owner = lookUp();
        if (owner) return owner;
      } catch (error) {
        reasons.push((error as Error).message.trim());
      }
    }
  }
  throw new LocalProblem(
    `PostgreSQL refuses to run as root, and no user “${NAME}” could be made for it (${reasons[0]}). ` +
      `Make one (useradd --system ${NAME}), or start Cartwright as an ordinary user.`,
  );
}
