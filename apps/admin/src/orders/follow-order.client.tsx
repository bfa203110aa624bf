"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { nextLook } from "./polling.ts";

/** Looks again while an order changes by itself; `version` says whether it has. Shows nothing itself, and rests while nobody looks. */
export function FollowOrder({ version }: { version: string }): null {
  const router = useRouter();
  const looks = useRef(0);
  useEffect(() => {
    looks.current = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      const wait = nextLook(looks.current);
      if (wait !== null) timer = setTimeout(look, wait);
    };
    const look = () => {
      looks.current += 1;
      if (document.visibilityState === "visible") router.refresh();
      plan();
    };
    plan();
    return () => clearTimeout(timer);
  }, [router, version]);
  return null;
}
