"use client";

import type { CustomerDetail, GroupOfCustomer } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { SelectField } from "@cartwright/ui/select-field";
import { ProblemNotice } from "../roles/problem-notice.tsx";
import type { Problem } from "../trpc/problem.ts";
import { Chips, TagLink } from "./tag-chip.tsx";
import { TagEditor } from "./tag-editor.client.tsx";
import { useMarks } from "./use-marks.ts";

interface CustomerMarksProps {
  customer: CustomerDetail;
  groups: readonly GroupOfCustomer[];
}

/** Tags and group of a customer; what is chosen is saved at once and can be undone. */
export function CustomerMarks({ customer, groups }: CustomerMarksProps) {
  const marks = useMarks(customer);
  const { tags, groupId } = marks.shown;
  const nameOf = (id: string | null) => groups.find((group) => group.id === id)?.name ?? null;
  const { name, may } = customer;
  return (
    <Section title="Tags and group">
      <div className="grid gap-4">
        <MarksProblem problem={marks.problem} forget={marks.forget} />
        {may.write ? (
          <>
            <TagEditor tags={tags} onChange={marks.setTags} />
            <SelectField
              label="Group"
              value={groupId ?? ""}
              onChange={({ target }) => {
                const next = target.value === "" ? null : target.value;
                marks.setGroup(next, next === null ? `${name} is in no group.` : `${name} is in “${nameOf(next)}”.`);
              }}
              hint={groups.length === 0 ? "There are none yet; they are made under Customers, Groups." : undefined}
            >
              <option value="">None</option>
              {groups.map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
            </SelectField>
          </>
        ) : (
          <>
            {tags.length === 0 ? (
              <p className="text-small text-ink-soft">No tags.</p>
            ) : (
              <Chips>
                {tags.map((tag) => (
                  <TagLink key={tag} tag={tag} />
                ))}
              </Chips>
            )}
            <p className="text-small">{nameOf(groupId) ?? <span className="text-ink-soft">In no group.</span>}</p>
          </>
        )}
      </div>
    </Section>
  );
}

/** What was chosen stays in sight until they want to see what is saved. */
function MarksProblem({ problem, forget }: { problem: Problem | null; forget: () => void }) {
  if (problem === null || problem.code === "CHANGED_MEANWHILE")
    return <ProblemNotice problem={problem} onSeen={forget} forget={forget} />;
  return (
    <Notice
      tone="bad"
      announced
      actions={
        <Button look="quiet" onClick={forget}>
          Show what is saved now
        </Button>
      }
    >
      {problem.message}
    </Notice>
  );
}
