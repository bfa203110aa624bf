import type { ProductStatus } from "../contract.ts";

/** As staff call it: active with a moment that has not come is scheduled. */
export const statusOf = (
  { status, publishedAt }: { status: "draft" | "active" | "archived"; publishedAt: Date | null },
  now: Date,
): ProductStatus => (status === "active" && publishedAt !== null && publishedAt > now ? "scheduled" : status);
