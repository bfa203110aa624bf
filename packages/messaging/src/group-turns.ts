/** How many seconds a group rests because one of its messages failed; null while all is well. */
type Resting = number | null;

/**
 * The messages of one group take turns, in the order in which they were received together; those without a group do not wait.
 * `work` is told whether one before it failed, and says the same of itself to those behind it.
 */
export function groupTurns() {
  const last = new Map<string, Promise<Resting>>();
  return {
    take: async (group: string | undefined, work: (restingFor: Resting) => Promise<Resting>): Promise<void> => {
      if (group === undefined) {
        await work(null);
        return;
      }
      const turn = (last.get(group) ?? Promise.resolve(null)).then(work);
      last.set(group, turn);
      try {
        await turn;
      } finally {
        if (last.get(group) === turn) last.delete(group);
      }
    },
  };
}
