import { reportAndExit } from "../source/finding.ts";
import { readLockfile } from "./lockfile.ts";
import { lockfileFindings } from "./rules.ts";

const lock = readLockfile(process.cwd());
reportAndExit(
  lockfileFindings(process.cwd(), lock),
  `${Object.keys(lock.packages).length} packages, complete for every platform`,
);
