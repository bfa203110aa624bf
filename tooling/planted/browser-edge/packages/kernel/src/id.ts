export const id = "an id";
