import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NothingHere } from "./nothing-here.tsx";

/**
 * Answers 404 with words in the document. `notFound()` alone would leave an empty document that only JavaScript fills; thrown
 * within a boundary it still decides the status, while the boundary's fallback is what stands in the HTML.
 */
export function Missing() {
  return (
    <Suspense fallback={<NothingHere />}>
      <Signal />
    </Suspense>
  );
}

export const missingMetadata: Metadata = { title: "Nothing here" };

function Signal(): never {
  notFound();
}
