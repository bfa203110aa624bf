import { line } from "./line.ts"; // breaks no-cycle

export const cart = () => line;
