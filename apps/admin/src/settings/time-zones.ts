/** Every time zone that the server knows, UTC first; the one that is saved is among them whatever it knows. Not for browsers: they know others. */
export const timeZones = (saved: string): readonly string[] => [
  ...new Set(["UTC", ...[...Intl.supportedValuesOf("timeZone"), saved].toSorted()]),
];
