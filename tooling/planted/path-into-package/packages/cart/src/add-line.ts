export { product } from "../../catalog/src/product.ts"; // breaks path-into-package
