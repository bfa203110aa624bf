import { toast } from "@cartwright/ui/toast";
import { signOut } from "next-auth/react";

/** Signs out: the session ends on the server, and the whole document goes, so that nothing of it stays in memory. */
export async function leave(): Promise<void> {
  try {
    await signOut({ redirect: false });
    location.assign("/sign-in");
  } catch {
    toast("You are still signed in: the server can’t be reached. Please try again.");
  }
}
