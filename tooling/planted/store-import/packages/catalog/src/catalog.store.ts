export const productOf = () => "mug";
