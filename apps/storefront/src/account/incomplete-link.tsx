import { buttonClasses } from "@cartwright/ui/button";

/** What stands where a mail's link lost its end on the way. */
export function IncompleteLink({ path, name }: { path: string; name: string }) {
  return (
    <div className="grid justify-items-start gap-6">
      <p className="max-w-[44ch] text-lead text-ink-soft">
        This link is not complete. Some mail programs break long links: open it from the mail once more, or copy all of
        it.
      </p>
      <a href={path} className={buttonClasses("secondary")}>
        {name}
      </a>
    </div>
  );
}
