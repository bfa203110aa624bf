import type { Picture, ProductForStaff } from "@cartwright/catalog/contract";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/queries.client.tsx";
import type { PlacedPicture } from "../draft/values.ts";

/** What a picture looks like, and how far it is. */
export interface ShownAsset {
  readonly assetId: PlacedPicture["assetId"];
  readonly alt: string;
  readonly state: "processing" | "ready" | "failed";
  /** Why nothing could be made of it. */
  readonly failure: string | null;
  /** Null until its sizes are made. */
  readonly picture: Picture | null;
}

/** While sizes are being made it is asked again after so long, in milliseconds. */
const PAUSE_MS = 1_500;

/** What the pictures look like; those that were uploaded since the page came, and those under way, are asked for until they are there. */
export function useAssets(
  { pictures }: ProductForStaff,
  placed: readonly PlacedPicture[],
): ReadonlyMap<string, ShownAsset> {
  const trpc = useTRPC();
  const known = new Map(
    pictures.map(({ asset }): [string, ShownAsset] => {
      const { alt, state } = asset;
      return [
        asset.assetId,
        {
          assetId: asset.assetId as PlacedPicture["assetId"],
          alt,
          state,
          failure: null,
          picture: state === "ready" ? asset : null,
        },
      ];
    }),
  );
  const assetIds = placed.map(({ assetId }) => assetId).filter((assetId) => known.get(assetId)?.state !== "ready");
  const { data = [] } = useQuery({
    ...trpc.media.states.queryOptions({ assetIds }),
    enabled: assetIds.length > 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.some((asset) => asset.state === "processing") ? PAUSE_MS : false,
    placeholderData: (before) => before,
  });
  // What the page itself knows is newer than what was asked for before the product was saved with it.
  const asked = data.filter(({ assetId }) => known.get(assetId)?.state !== "ready");
  return new Map<string, ShownAsset>([...known, ...asked.map((asset): [string, ShownAsset] => [asset.assetId, asset])]);
}
