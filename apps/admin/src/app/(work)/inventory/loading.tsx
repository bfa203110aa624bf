import { PageSkeleton } from "../../../shell/page-skeleton.tsx";

export default function Loading() {
  return <PageSkeleton rows={14} wide />;
}
