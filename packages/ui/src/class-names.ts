import { clsx, type ClassValue } from "clsx";

/** Joins class names and leaves out what is false. Classes of one component never fight: none is overridden by another. */
export function classNames(...values: ClassValue[]): string {
  return clsx(values);
}
