import { Refusal } from "@cartwright/kernel/errors";
import { VIEWS_MAX } from "./saved-view.ts";

/** The same answer for a view that is gone and for one that somebody else keeps to themselves. */
export class ViewNotFound extends Refusal {
  constructor() {
    super("VIEW_NOT_FOUND", "not_found", "This view is not there any more.");
  }
}

export class ViewNameTaken extends Refusal {
  constructor(name: string) {
    super("VIEW_NAME_TAKEN", "conflict", `There is a view “${name}” already.`, { details: { field: "name" } });
  }
}

export class TooManyViews extends Refusal {
  constructor() {
    super("TOO_MANY_VIEWS", "conflict", `You keep ${VIEWS_MAX} views of this list. Remove one first.`);
  }
}

/** Others work with a shared view: only its maker, or whoever manages roles, changes it. */
export class ViewOfSomebodyElse extends Refusal {
  constructor(owner: string) {
    super("VIEW_OF_SOMEBODY_ELSE", "forbidden", `${owner} made this view. Save one of your own, or ask them.`);
  }
}

/** Nobody keeps views of a list that they may not see. */
export class PlaceNotOpen extends Refusal {
  constructor() {
    super("PLACE_NOT_OPEN", "forbidden", "Your role does not open this list.");
  }
}
