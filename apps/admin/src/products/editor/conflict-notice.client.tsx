"use client";

import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import { useEffect, useState } from "react";
import type { Choices, Draft, Saved } from "../draft/draft.ts";
import { meetingOf } from "../draft/merge.ts";
import { FIELD_WORDS } from "../draft/values.ts";
import { listWords } from "../product-words.ts";
import { BothChanged } from "./both-changed.client.tsx";

interface ConflictNoticeProps {
  draft: Draft;
  meanwhile: Saved;
  pending: boolean;
  onKeep: (choices: Choices) => void;
  onTake: () => void;
}

/** Somebody else has saved this product since the editing began: who, what, when, and the two ways on. What both changed is chosen field by field. */
export function ConflictNotice({ draft, meanwhile, pending, onKeep, onTake }: ConflictNoticeProps) {
  const [choices, setChoices] = useState<Choices>({});
  const { theirs, both } = meetingOf(draft.base.values, draft.values, meanwhile.values);
  const { own = false, by } = meanwhile;
  const who = own ? "You" : (by ?? "Somebody else");
  useEffect(toConflict, []);
  return (
    <div id={CONFLICT} tabIndex={-1} className="scroll-mt-4 rounded-soft">
      <Notice
        tone="warning"
        announced
        title={`${who} changed ${listWords(
          theirs.map((field) => FIELD_WORDS[field]),
          5,
        )}${own ? " in another tab" : ""}`}
        actions={
          <>
            <Button look="secondary" disabled={pending} onClick={() => onKeep(choices)}>
              {own ? "Keep what is typed here on top" : "Keep my changes on top of theirs"}
            </Button>
            <Button look="subtle" disabled={pending} onClick={onTake}>
              {own ? "Take the other tab’s" : "Take theirs"}
            </Button>
          </>
        }
      >
        <p>
          It was saved <Moment at={meanwhile.at} as="ago" />. Nothing of {own ? "this tab" : "yours"} is saved yet; what
          you typed is still here.
        </p>
        {both.length === 0 ? (
          <p>{own ? "Here you" : "You"} changed other fields, so both can stand.</p>
        ) : (
          <div className="grid gap-3 py-2">
            <p>
              {own ? "Both tabs" : "You both"} changed {listWords(both.map((field) => FIELD_WORDS[field]))}. Choose what
              stands:
            </p>
            {both.map((field) => (
              <BothChanged
                key={field}
                field={field}
                mine={draft.values}
                theirs={meanwhile.values}
                who={own ? null : (by ?? "Somebody else")}
                choice={choices[field] ?? "mine"}
                onChoose={(choice) => setChoices({ ...choices, [field]: choice })}
              />
            ))}
          </div>
        )}
      </Notice>
    </div>
  );
}

const CONFLICT = "conflict";

/** Whoever pressed “Save” may be far down the page: there it is said, here it is decided. */
export function toConflict(): void {
  const notice = document.getElementById(CONFLICT);
  notice?.scrollIntoView({ block: "center" });
  notice?.focus({ preventScroll: true });
}
