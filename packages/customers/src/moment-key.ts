import { z } from "zod";

/** A moment in a cursor, to the microsecond, as the database writes it: `2026-11-21 19:00:00.123456+00`. */
export const MomentKey = z
  .string()
  .max(40)
  .refine((text) => Moment.safeParse(text.replace(" ", "T").replace(/[+-]\d\d$/, "$&:00")).success);

/** PostgreSQL knows no year 0, and nobody bought anything before computers had a beginning. */
const Moment = z.iso.datetime({ offset: true }).refine((moment) => moment >= "1970");
