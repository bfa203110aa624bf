export interface Finding {
  readonly state: "good" | "note" | "bad";
  readonly what: string;
  readonly says: string;
}

export const finding = (state: Finding["state"], what: string, says: string): Finding => ({ state, what, says });
