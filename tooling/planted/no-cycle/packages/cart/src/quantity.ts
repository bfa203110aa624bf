import { line } from "./line.ts";

export type Quantity = number;
export const one = line;
