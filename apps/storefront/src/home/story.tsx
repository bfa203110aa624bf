import type { HomePage } from "@cartwright/search/contract";
import { Picture } from "@cartwright/ui/picture";
import { pictureSource } from "../catalog/picture-source.ts";

/** Why the shop exists, beside a scene at dusk. */
export function Story({ story }: { story: HomePage["story"] }) {
  return (
    <section aria-labelledby="story-title" className="grid items-center gap-x-6 gap-y-10 pt-section lg:grid-cols-12">
      <Picture
        picture={pictureSource(story.picture)}
        sizes="(min-width: 64rem) 62vw, 100vw"
        className="aspect-16/11 w-full lg:col-span-8 lg:aspect-16/10"
      />
      <div className="grid gap-6 px-margin lg:col-span-4 lg:pr-margin lg:pl-10">
        <h2 id="story-title" className="text-heading">
          Made by people with names
        </h2>
        <div className="grid max-w-[46ch] gap-4 text-ink-soft">
          <p>
            The speckled mugs are thrown in a pottery of twelve near Aveiro. The oak is finished with an oil that you
            can renew yourself. The lamps come apart with one screwdriver.
          </p>
          <p>
            We sell few things and keep them for years. Each one says who made it, what it is made of and how to look
            after it.
          </p>
        </div>
      </div>
    </section>
  );
}
