"use client";

import { Button } from "@cartwright/ui/button";
import { toast } from "@cartwright/ui/toast";
import { useState } from "react";
import { endSession } from "./start-session.ts";

/** Ends this browser's session and goes to `path`. */
export function SignOut({ path }: { path: string }) {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    if (leaving) return;
    setLeaving(true);
    try {
      await endSession(path);
    } catch {
      setLeaving(false);
      toast("We can’t reach the shop right now. You are still signed in.");
    }
  };
  return (
    <Button look="quiet" aria-disabled={leaving || undefined} onClick={() => void leave()}>
      Sign out
    </Button>
  );
}
