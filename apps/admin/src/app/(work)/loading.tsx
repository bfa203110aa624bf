import { PageSkeleton } from "../../shell/page-skeleton.tsx";

/** What any page shows while it is on its way; one with another shape has a loading.tsx of its own. */
export default function Loading() {
  return <PageSkeleton />;
}
