"use client";

import { useEffect } from "react";
import { typeAgain } from "./early-typing.ts";

/** Gives the page what was typed before it came to life. Stands after everything that can be typed into. */
export function EarlyTyping() {
  // Behind what the page itself brings back when it begins, so that what was typed last stays.
  useEffect(() => queueMicrotask(typeAgain), []);
  return null;
}
