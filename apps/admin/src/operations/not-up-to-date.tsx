import { Button, buttonClasses } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";
import { problemOf } from "../trpc/problem.ts";
import { signInPath } from "../trpc/path.ts";

interface NotUpToDateProps {
  /** What the last question threw; null while all is well. */
  error: unknown;
  /** Where to come back to after signing in. */
  path: string;
  onRetry: () => void;
}

/** Says that what stands below is old news, and how to get new ones. What was known stays on the screen. */
export function NotUpToDate({ error, path, onRetry }: NotUpToDateProps) {
  if (error === null) return null;
  const { kind, message } = problemOf(error);
  return (
    <Notice
      tone="warning"
      announced
      title="This is not up to date"
      actions={
        kind === "signed_out" ? (
          <Link href={signInPath(path)} className={buttonClasses("quiet")}>
            Sign in again
          </Link>
        ) : (
          <Button look="quiet" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {kind === "no_answer" ? "The server can’t be reached; it is asked again every few seconds." : message}
    </Notice>
  );
}
