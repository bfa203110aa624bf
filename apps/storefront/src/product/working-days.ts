const SUNDAY = 0;
const SATURDAY = 6;

/** The day that lies so many working days (Monday to Friday) after another. */
export function workingDaysAfter(from: Date, days: number): Date {
  const day = new Date(from);
  for (let left = days; left > 0;) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() !== SUNDAY && day.getDay() !== SATURDAY) left -= 1;
  }
  return day;
}
