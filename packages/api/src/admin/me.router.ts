import type { Permission } from "@cartwright/kernel/permission";
import { ownProcedure, router } from "./trpc.ts";

/** The member of staff who asks, as the shell of the admin shows them. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly permissions: readonly Permission[];
  readonly secondFactor: boolean;
  /** Where it is required and missing, only the security page opens. */
  readonly secondFactorRequired: boolean;
}

export const meRouter = router({
  get: ownProcedure.query(({ ctx }): Me => {
    const { actor, email, role, secondFactor } = ctx.staff;
    return {
      id: actor.staffId,
      name: actor.name,
      email,
      role,
      permissions: [...actor.permissions],
      secondFactor,
      secondFactorRequired: ctx.world.identity.secondFactor === "required",
    };
  }),
});
