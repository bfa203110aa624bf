export { productOf } from "@cartwright/catalog/catalog.store"; // breaks store-import
