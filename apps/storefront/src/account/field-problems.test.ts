import { expect, test } from "vitest";
import { problemHere } from "../checkout/problems.ts";
import { sortProblem } from "./field-problems.ts";

const NAMES = ["current", "next"] as const;

test("what is wrong with an input stands beside it, the last part of its path names it", () => {
  const problem = { ...problemHere("INVALID_INPUT", "Please check."), fields: { "input.next": "Use ten characters." } };
  expect(sortProblem(problem, NAMES)).toEqual({ beside: { next: "Use ten characters." }, rest: null });
});

test("a refusal names its field, or the form knows which it means", () => {
  const wrong = problemHere("WRONG_PASSWORD", "This is not your current password.");
  expect(sortProblem(wrong, NAMES, { WRONG_PASSWORD: "current" }).beside).toEqual({ current: wrong.message });
  const weak = { ...problemHere("WEAK_PASSWORD", "Everybody uses this one."), details: { field: "next" } };
  expect(sortProblem(weak, NAMES).beside).toEqual({ next: weak.message });
});

test("what no field stands for is told by itself and never swallowed", () => {
  const away = problemHere("NO_ANSWER", "We can’t reach the shop.");
  expect(sortProblem(away, NAMES)).toEqual({ beside: {}, rest: away });
  const both = {
    ...problemHere("INVALID_INPUT", "Please check."),
    fields: { next: "Too short.", token: "Broken link." },
  };
  expect(sortProblem(both, NAMES)).toMatchObject({ beside: { next: "Too short." }, rest: { message: "Broken link." } });
});
