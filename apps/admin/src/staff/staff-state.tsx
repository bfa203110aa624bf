import type { StaffView } from "@cartwright/identity/contract";
import { StateBadge, type Tone } from "@cartwright/ui/state-badge";

const STATES: Readonly<Record<StaffView["state"], { tone: Tone; word: string }>> = {
  active: { tone: "good", word: "Active" },
  invited: { tone: "info", word: "Invited" },
  disabled: { tone: "plain", word: "Disabled" },
};

export function StaffState({ state }: { state: StaffView["state"] }) {
  return <StateBadge tone={STATES[state].tone}>{STATES[state].word}</StateBadge>;
}
