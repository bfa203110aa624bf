import { NothingHere } from "../shell/nothing-here.tsx";

export default function NotFound() {
  return (
    <main>
      <title>Nothing here · Alder &amp; Clay admin</title>
      <NothingHere />
    </main>
  );
}
