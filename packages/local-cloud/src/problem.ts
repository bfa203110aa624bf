/**
 * Something on this machine stands in the way. The message says what it is and what to do about it, in words for the
 * person at the keyboard: the console prints it alone, without a stack trace.
 */
export class LocalProblem extends Error {
  override readonly name = "LocalProblem";
}
