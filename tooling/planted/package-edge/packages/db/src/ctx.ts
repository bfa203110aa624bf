export type Ctx = { requestId: string };
