import { buttonClasses } from "@cartwright/ui/button";
import { EmptyState } from "@cartwright/ui/empty-state";
import { LockKeyhole } from "lucide-react";
import Link from "next/link";
import { shopName } from "../../shell/shop-name.ts";

/** What the role does not open. */
export default async function Forbidden() {
  const title = `Not for your role · ${await shopName()} admin`;
  return (
    <div className="grid min-h-[70dvh] place-content-center">
      <title>{title}</title>
      <EmptyState
        wholePage
        icon={<LockKeyhole aria-hidden size={26} strokeWidth={1.5} />}
        title="Your role does not open this page"
        action={
          <Link href="/" className={buttonClasses("secondary")}>
            Back to the overview
          </Link>
        }
      >
        What you may do stands on the overview. An owner of the shop can change your role.
      </EmptyState>
    </div>
  );
}
