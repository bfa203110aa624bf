import type { ReactNode } from "react";
import { Shell } from "../../shell/shell.tsx";
import { signedIn } from "../../trpc/signed-in.ts";

/** Everything behind the door. Each page, and each procedure that it calls, checks again. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  return <Shell me={await signedIn()}>{children}</Shell>;
}
