export { ProductSkeleton as default } from "../../../../product/product-skeleton.tsx";
