import { workingDaysAfter } from "../product/working-days.ts";

/** When a parcel arrives, as people say it: “Tue, Nov 24 – Fri, Nov 27”. */
export function arrivalText(
  from: Date,
  method: { readonly daysMin: number; readonly daysMax: number },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
  return format.formatRange(workingDaysAfter(from, method.daysMin), workingDaysAfter(from, method.daysMax));
}

/** How long it takes: “3–6 working days”. */
export function daysText({ daysMin, daysMax }: { readonly daysMin: number; readonly daysMax: number }): string {
  if (daysMin === daysMax) return daysMax === 1 ? "1 working day" : `${daysMax} working days`;
  return `${daysMin}–${daysMax} working days`;
}
