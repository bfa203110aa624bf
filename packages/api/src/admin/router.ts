import { meRouter } from "./me.router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const adminRouter = router({ me: meRouter });
export type AdminRouter = typeof adminRouter;

export const createAdminCaller = createCallerFactory(adminRouter);
