import { type Id, idOf } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { Version } from "@cartwright/kernel/version";
import { z } from "zod";

/** The lists of which views are kept, and who may see what is in them. */
export const VIEW_PLACES = {
  orders: "orders.read",
  products: "products.read",
  customers: "customers.read",
  inventory: "products.read",
} as const satisfies Record<string, Permission>;

export const ViewPlace = z.enum(Object.keys(VIEW_PLACES) as [keyof typeof VIEW_PLACES]);
export type ViewPlace = z.infer<typeof ViewPlace>;

/** How many views somebody may keep of one list. */
export const VIEWS_MAX = 30;

const ViewId = idOf("SavedView");

export const ListViews = z.object({ place: ViewPlace });

/** Makes a view, or changes the one that is named: then its version as it was read belongs to it. */
export const SaveView = z.object({
  viewId: ViewId.optional(),
  version: Version.optional(),
  place: ViewPlace,
  name: z
    .string()
    .trim()
    .min(1, "Give the view a name.")
    .max(60, "Use at most 60 characters.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only."),
  /** The filters as they stand in the address, without the question mark. */
  query: z
    .string()
    .min(1, "Choose a filter first.")
    .max(2000, "These are too many filters to keep.")
    .regex(/^[\x21-\x7e]*$/),
  shared: z.boolean(),
  /** Where it stood, for one that comes back. New ones go to the end. */
  position: z.int().min(1).max(1_000_000).optional(),
});
export type SaveView = z.infer<typeof SaveView>;

export const RenameView = z.object({ viewId: ViewId, version: Version, name: SaveView.shape.name });
export type RenameView = z.infer<typeof RenameView>;
export const RemoveView = z.object({ viewId: ViewId, version: Version });
export type RemoveView = z.infer<typeof RemoveView>;

export interface SavedView {
  readonly id: Id<"SavedView">;
  readonly place: ViewPlace;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly position: number;
  readonly version: number;
  readonly owner: string;
  readonly yours: boolean;
  /** Whether whoever asks may rename, share or remove it. */
  readonly mayChange: boolean;
}
