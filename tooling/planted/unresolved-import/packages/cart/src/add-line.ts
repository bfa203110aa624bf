export { product } from "@cartwright/catalog/product"; // breaks unresolved-import
export { line } from "./line.ts"; // breaks unresolved-import
