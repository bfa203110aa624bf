import { createAdminCaller } from "@cartwright/api/admin";
import { adminRequest } from "@cartwright/api/admin/request";
import type { InvitationView } from "@cartwright/identity/contract";
import { Refusal } from "@cartwright/kernel/errors";
import { hopOf } from "@cartwright/platform/hop-of";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { connection } from "next/server";
import { adminWorld } from "../runtime.ts";

/** Whether this browser is signed in already. */
export const isSignedIn = async (): Promise<boolean> => (await orNull((await caller()).me.get())) !== null;

/** What an invitation's link says, or null when it does not work any more. */
export const invitationBy = async (token: string): Promise<InvitationView | null> =>
  orNull((await caller()).signIn.invitation({ token }));

/** The router without the ways out of `adminCaller`: here a refusal is an answer, and leads nowhere. */
async function caller() {
  // Asked when somebody comes, not when a link here is seen.
  await connection();
  const heard = await headers();
  return createAdminCaller(adminRequest(adminWorld(), heard, hopOf(heard)));
}

async function orNull<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Refusal) return null;
    throw error;
  }
}
