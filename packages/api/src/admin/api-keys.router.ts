import { ByApiKey, MakeApiKey } from "@cartwright/identity/contract";
import { listApiKeys } from "@cartwright/identity/list-api-keys";
import { makeApiKey } from "@cartwright/identity/make-api-key";
import { revokeApiKey } from "@cartwright/identity/revoke-api-key";
import { router, workProcedure } from "./trpc.ts";

export const apiKeysRouter = router({
  list: workProcedure.query(({ ctx }) => listApiKeys(ctx.shop)),
  make: workProcedure.input(MakeApiKey).mutation(({ ctx, input }) => makeApiKey(ctx.shop, input)),
  revoke: workProcedure.input(ByApiKey).mutation(({ ctx, input }) => revokeApiKey(ctx.shop, input)),
});
