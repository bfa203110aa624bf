import { Button } from "@cartwright/ui/button";
import { intoSight } from "@cartwright/ui/into-sight";
import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import { useRouter } from "next/navigation";
import type { Problem } from "../trpc/problem.ts";

interface ProblemNoticeProps {
  problem: Problem | null;
  /** Drops what was typed, to begin from what the other person saved. */
  onSeen: () => void;
  forget: () => void;
}

/** Why a form was not saved. Where somebody else was first, it says who and when, and shows what they saved. */
export function ProblemNotice({ problem, onSeen, forget }: ProblemNoticeProps) {
  if (problem === null || Object.keys(problem.fields).length > 0) return null;
  return (
    <div ref={intoSight}>
      <Told problem={problem} onSeen={onSeen} forget={forget} />
    </div>
  );
}

function Told({ problem, onSeen, forget }: ProblemNoticeProps & { problem: Problem }) {
  const router = useRouter();
  if (problem.code !== "CHANGED_MEANWHILE")
    return (
      <Notice tone="bad" announced>
        {problem.message}
      </Notice>
    );
  const { by, at, own } = problem.details;
  const look = () => {
    onSeen();
    forget();
    router.refresh();
  };
  return (
    <Notice
      tone="warning"
      announced
      title={titleOf(by, own === true)}
      actions={
        <Button look="quiet" onClick={look}>
          Show what is saved now
        </Button>
      }
    >
      {typeof at === "string" ? (
        <>
          It was saved <Moment at={new Date(at)} as="ago" />.{" "}
        </>
      ) : null}
      Nothing of {own === true ? "this tab" : "yours"} is saved yet; what you typed is still here.
    </Notice>
  );
}

function titleOf(by: unknown, own: boolean): string {
  if (own) return "You changed it in another tab";
  return typeof by === "string" ? `Changed by ${by} meanwhile` : "Changed by somebody else meanwhile";
}
