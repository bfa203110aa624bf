import { readLockfile } from "../lockfile/lockfile.ts";
import { reportAndExit } from "../source/finding.ts";
import { floorFindings, readFloors } from "./floors.ts";

const floors = readFloors(process.cwd());
const findings = floorFindings(readLockfile(process.cwd()), floors);
reportAndExit(findings, `${Object.keys(floors.floors).length} floors hold`);
