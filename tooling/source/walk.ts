/** A node of the syntax tree. Properties are read by name, since the rules look at few of the many node types. */
export type Node = { type: string; start: number; end: number; [property: string]: unknown };

/** Calls `visit` for the node and everything below it, parents first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, visit);
    } else if (isNode(value)) walk(value, visit);
  }
}

/** The name in `object.name` or `object["name"]`; undefined when it is computed from something else. */
export function propertyName(member: Node): string | undefined {
  const property = member["property"] as Node;
  const name = member["computed"] === true ? property["value"] : property["name"];
  return typeof name === "string" ? name : undefined;
}

/** True when the node is the plain variable `name`. */
export function isVariable(node: unknown, name: string): boolean {
  return isNode(node) && node.type === "Identifier" && node["name"] === name;
}

/** True for anything that has a node's type. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
