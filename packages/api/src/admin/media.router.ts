import { assetStandings } from "@cartwright/catalog/asset-standings";
import { describeAsset } from "@cartwright/catalog/describe-asset";
import { AssetStates, DescribeAsset } from "@cartwright/media/contract";
import { router, workProcedure } from "./trpc.ts";

export const mediaRouter = router({
  states: workProcedure.input(AssetStates).query(({ ctx, input }) => assetStandings(ctx.shop, input.assetIds)),
  describe: workProcedure.input(DescribeAsset).mutation(({ ctx, input }) => describeAsset(ctx.shop, input)),
});
