import { buttonClasses } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import Link from "next/link";

/** For a link that does not work, whatever the reason: all look alike. */
export function LinkOver({ children, href, label }: { children: string; href: string; label: string }) {
  return (
    <div className="grid gap-5">
      <Notice tone="warning" title="This link does not work any more">
        {children}
      </Notice>
      <Link href={href} className={buttonClasses("secondary", "w-full")}>
        {label}
      </Link>
    </div>
  );
}
