export const attempt = "an attempt";
