import { createStorefrontCaller } from "@cartwright/api/storefront";
import { anonymousRequest } from "@cartwright/api/request";
import { TRPCError } from "@trpc/server";
import { shopWorld } from "../runtime.ts";

/** The BFF's catalogue, asked by nobody in particular: what it answers may be cached and shown to everybody. */
export const askCatalog = () => createStorefrontCaller(anonymousRequest(shopWorld(), crypto.randomUUID())).catalog;

/** The answer, or null where the BFF says that there is no such thing. Other failures stay failures. */
export async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
