import { buttonClasses } from "@cartwright/ui/button";

/** What stands where an address leads nowhere. */
export function NothingHere() {
  return (
    <section className="grid gap-6 px-margin pt-[14vh] pb-16 md:grid-cols-12">
      <div className="grid gap-6 md:col-span-7 md:col-start-2">
        <h1 className="text-display">Nothing on this shelf</h1>
        <p className="max-w-[46ch] text-lead text-ink-soft">
          The page has moved, or the piece is no longer made. What we have now is a step away.
        </p>
        <p>
          {/* A plain link: it leads home whatever market the lost address named. */}
          <a href="/" className={buttonClasses("secondary")}>
            Go to the shop
          </a>
        </p>
      </div>
    </section>
  );
}
