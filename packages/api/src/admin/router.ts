import { apiKeysRouter } from "./api-keys.router.ts";
import { auditRouter } from "./audit.router.ts";
import { customersRouter } from "./customers.router.ts";
import { documentsRouter } from "./documents.router.ts";
import { meRouter } from "./me.router.ts";
import { mediaRouter } from "./media.router.ts";
import { pricesRouter } from "./prices.router.ts";
import { signInRouter } from "./sign-in.router.ts";
import { operationsRouter } from "./operations.router.ts";
import { ordersRouter } from "./orders.router.ts";
import { productsRouter } from "./products.router.ts";
import { reportingRouter } from "./reporting.router.ts";
import { rolesRouter } from "./roles.router.ts";
import { settingsRouter } from "./settings.router.ts";
import { staffRouter } from "./staff.router.ts";
import { viewsRouter } from "./views.router.ts";
import { stockRouter } from "./stock.router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const adminRouter = router({
  signIn: signInRouter,
  me: meRouter,
  operations: operationsRouter,
  orders: ordersRouter,
  documents: documentsRouter,
  reporting: reportingRouter,
  views: viewsRouter,
  products: productsRouter,
  settings: settingsRouter,
  customers: customersRouter,
  prices: pricesRouter,
  stock: stockRouter,
  media: mediaRouter,
  staff: staffRouter,
  roles: rolesRouter,
  apiKeys: apiKeysRouter,
  audit: auditRouter,
});
export type AdminRouter = typeof adminRouter;

export const createAdminCaller = createCallerFactory(adminRouter);
