import type { Outputs } from "../trpc/outputs.ts";

/** What can be chosen for a product: categories as a tree, tags and vendors that are in use, and so on. */
export type Choices = Outputs["products"]["choices"];
