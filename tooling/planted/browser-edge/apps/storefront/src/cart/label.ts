import { id } from "@cartwright/kernel/id"; // breaks browser-edge

export const label = id;
