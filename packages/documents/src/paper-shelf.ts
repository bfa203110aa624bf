import type { Storage } from "@cartwright/platform/storage";

/** Where PDFs lie. */
export type PaperShelf = Pick<Storage, "put" | "get">;

export const documentKey = (id: string): string => `documents/${id}.pdf`;
