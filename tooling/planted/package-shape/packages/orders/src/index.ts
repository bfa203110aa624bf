export const order = "1001"; // breaks no-barrel
