import { initTRPC } from "@trpc/server";

const t = initTRPC.create();

/** Staff's own router. It touches no data before there is a sign-in. */
export const adminRouter = t.router({ alive: t.procedure.query(() => true) });
