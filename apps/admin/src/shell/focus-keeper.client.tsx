"use client";

import { useEffect } from "react";
import { keepFocus } from "./keep-focus.ts";

/** Once behind the door: see `keepFocus`. */
export function FocusKeeper() {
  useEffect(() => keepFocus(document), []);
  return null;
}
