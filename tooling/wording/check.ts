import { reportAndExit } from "../source/finding.ts";
import { wordingFindings } from "./wording.ts";

const { findings, files } = wordingFindings(process.cwd());
reportAndExit(findings, `${files} files`);
