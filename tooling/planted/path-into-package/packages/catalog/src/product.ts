export const product = "mug";
