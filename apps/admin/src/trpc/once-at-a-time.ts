/** Asks with this input, unless the same is being asked for already: then both wait for the one answer. A second press sends nothing. */
export function onceAtATime<Input, Output>(
  underWay: Map<string, Promise<Output>>,
  input: Input,
  ask: (input: Input) => Promise<Output>,
): Promise<Output> {
  const key = JSON.stringify(input) ?? "";
  const same = underWay.get(key);
  if (same !== undefined) return same;
  const asked = ask(input).finally(() => underWay.delete(key));
  underWay.set(key, asked);
  return asked;
}
