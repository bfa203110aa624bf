type State = "open" | "closed";
async function save(): Promise<void> {}

export function forgets(): void {
  save(); // breaks typescript(no-floating-promises)
  [1].forEach(async () => save()); // breaks typescript(no-misused-promises)
}

export function half(state: State): number {
  switch (state) { // breaks typescript(switch-exhaustiveness-check)
    case "open":
      return 1;
  }
  return 0;
}

export const anything: any = 1; // breaks typescript(no-explicit-any)
export const Picture = () => <img src="/mug.webp" />; // breaks jsx-a11y(alt-text)
export const Button = () => <button>Buy</button>; // breaks react(button-has-type)
