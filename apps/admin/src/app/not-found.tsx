import { shopName } from "../shell/shop-name.ts";
import { NothingHere } from "../shell/nothing-here.tsx";

export default async function NotFound() {
  const title = `Nothing here · ${await shopName()} admin`;
  return (
    <main>
      <title>{title}</title>
      <NothingHere />
    </main>
  );
}
