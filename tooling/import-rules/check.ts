import { reportAndExit } from "../source/finding.ts";
import { checkImportRules } from "./import-rules.ts";

const { findings, read } = checkImportRules(process.cwd());
reportAndExit(findings, `${read.modules} modules, ${read.edges} imports`);
