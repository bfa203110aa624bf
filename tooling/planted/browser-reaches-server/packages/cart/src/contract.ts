import { token } from "./token.ts";

export const AddLine = token;
