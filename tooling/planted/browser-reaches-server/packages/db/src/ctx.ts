export const ctx = {};
export type Ctx = typeof ctx;
