import { createCallerFactory, router } from "./trpc.ts";

export const adminRouter = router({});
export type AdminRouter = typeof adminRouter;

export const createAdminCaller = createCallerFactory(adminRouter);
