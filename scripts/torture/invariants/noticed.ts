import type { Evidence } from "../evidence.ts";
import { INVARIANTS } from "./all.ts";

/** The names of the promises that this evidence breaks. */
export const noticedBy = (evidence: Evidence): string[] =>
  INVARIANTS.filter((invariant) => invariant.check(evidence).violations.length > 0).map(({ name }) => name);
