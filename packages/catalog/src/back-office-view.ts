import type { Id } from "@cartwright/kernel/id";
import { z } from "zod";
import type { Market, Picture } from "./shop-view.ts";

/** A market as staff see it: one that is not open yet has no shoppers. */
export interface StaffMarket extends Market {
  readonly active: boolean;
}

/** A variant with the product that it is of, sold or not, in English. */
export interface CatalogueVariant {
  readonly variantId: Id<"Variant">;
  readonly productId: Id<"Product">;
  readonly sku: string;
  readonly title: string;
  /** The chosen values, e.g. `Oat / Large`; empty when there is nothing to choose. */
  readonly label: string;
  readonly status: "active" | "retired";
  readonly productStatus: "draft" | "active" | "archived";
  readonly picture: Picture | null;
}

/** How far a picture is: its sizes are being made, it can be shown, or nothing could be made of it. */
export const AssetState = z.enum(["processing", "ready", "failed"]);
export type AssetState = z.infer<typeof AssetState>;

export interface AssetStanding {
  readonly assetId: Id<"Asset">;
  readonly state: AssetState;
  /** Why it failed, in words for staff. */
  readonly failure: string | null;
  readonly alt: string;
  /** Once it is ready. */
  readonly picture: Picture | null;
}
