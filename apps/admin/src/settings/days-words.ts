/** How long a way of sending takes: “1 working day”, “3 to 6 working days”. */
export function daysWords({ daysMin, daysMax }: { readonly daysMin: number; readonly daysMax: number }): string {
  if (daysMin === daysMax) return daysMax === 1 ? "1 working day" : `${daysMax} working days`;
  return `${daysMin} to ${daysMax} working days`;
}
