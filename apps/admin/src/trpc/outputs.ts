import type { AdminRouter } from "@cartwright/api/admin";
import type { inferRouterOutputs } from "@trpc/server";

/** What the procedures answer, e.g. `Outputs["me"]["get"]`. */
export type Outputs = inferRouterOutputs<AdminRouter>;

export type Me = Outputs["me"]["get"];
