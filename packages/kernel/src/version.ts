import { z } from "zod";

/** Counts the changes of something, from 1 on; whoever changes it sends the one that they saw. No column holds a larger one. */
export const Version = z.int().min(1).max(2_147_483_647);

/** 0: there was nothing yet. */
export const VersionOrNone = z.union([z.literal(0), Version]);
