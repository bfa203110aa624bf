import type { HomePage } from "@cartwright/search/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { pictureSource } from "../catalog/picture-source.ts";
import { HeroPicture } from "./hero-picture.client.tsx";

/** One scene, and the words in the quarter that it keeps free. On a phone the words stand below it. */
export function Hero({ hero }: { hero: HomePage["hero"] }) {
  return (
    <section className="relative lg:h-[min(56rem,calc(100svh-4.75rem))]">
      <HeroPicture
        picture={pictureSource(hero.picture)}
        className="aspect-4/5 w-full object-[66%_50%] sm:aspect-16/10 lg:absolute lg:inset-0 lg:aspect-auto lg:size-full lg:object-[50%_62%]"
      />
      <div className="relative px-margin pt-9 lg:flex lg:h-full lg:flex-col lg:justify-center lg:pt-0 lg:pb-[6vh] lg:text-on-picture">
        <h1 className="text-display lg:max-w-[5ch]">Quiet objects for the home</h1>
        <p className="max-w-[34ch] pt-5 text-lead lg:max-w-[min(21rem,21vw)] lg:text-body">
          Clay, oak and glass from small workshops, made to be used every day.
        </p>
        <p className="pt-8">
          <a href="#new" className={buttonClasses("primary")}>
            See what is new
          </a>
        </p>
      </div>
    </section>
  );
}
