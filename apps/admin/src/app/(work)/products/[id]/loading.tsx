import { EditorSkeleton } from "../../../../products/editor/editor-skeleton.tsx";

export default function Loading() {
  return <EditorSkeleton />;
}
