import { z } from "zod";

/** Lines as people write them, trimmed: no half characters (lone surrogates) and no NUL, which no database takes. */
export const Prose = z
  .string()
  .trim()
  .regex(/^[^\p{Cs}\0]*$/u, "Please use letters and numbers only.");
