import { getNamedType, Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { loadSchema } from "./load-schema.ts";

const CONNECTION_LIMIT = 5;
const DEPTH_LIMIT = 2;

/** Why a query cannot run in bulk, or null. */
export function checkBulkQuery(query: string): string | null {
  const { schema } = loadSchema();
  try {
    const document = parse(query);
    const [error] = validate(schema, document);
    if (error) return `Invalid bulk query: ${error.message}`;
    let [connections, depth, deepest] = [0, 0, 0];
    const info = new TypeInfo(schema);
    const isConnection = () => getNamedType(info.getType())?.name.endsWith("Connection") ?? false;
    visit(
      document,
      visitWithTypeInfo(info, {
        [Kind.FIELD]: {
          enter: () => {
            if (!isConnection()) return;
            connections += 1;
            depth += 1;
            deepest = Math.max(deepest, depth);
          },
          leave: () => {
            if (isConnection()) depth -= 1;
          },
        },
      }),
    );
    if (connections === 0) return "Bulk queries must contain at least one connection.";
    if (connections > CONNECTION_LIMIT) return `Bulk queries cannot contain more than ${CONNECTION_LIMIT} connections.`;
    if (deepest > DEPTH_LIMIT)
      return `Bulk queries cannot contain connections with a nesting depth greater than ${DEPTH_LIMIT}.`;
    return null;
  } catch (error) {
    return `Invalid bulk query: ${(error as Error).message}`;
  }
}

export interface BulkLines {
  readonly text: string;
  readonly objectCount: number;
  readonly rootObjectCount: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Writes an answer as JSON lines: one object a line, what a connection lists on lines of its own with `__parentId`. */
export function toJsonLines(data: Json): BulkLines {
  const lines: string[] = [];
  let rootObjectCount = 0;
  const writeConnection = (connection: Json, parentId: unknown) => {
    for (const node of nodesOf(connection)) {
      if (parentId === undefined) rootObjectCount += 1;
      writeNode(node, parentId);
    }
  };
  const writeNode = (node: Json, parentId: unknown) => {
    const own = Object.fromEntries(Object.entries(node).filter(([, value]) => !isConnectionValue(value)));
    lines.push(JSON.stringify(parentId === undefined ? own : { ...own, __parentId: parentId }));
    for (const value of Object.values(node)) if (isConnectionValue(value)) writeConnection(value, node.id);
  };
  for (const value of Object.values(data)) {
    if (isConnectionValue(value)) writeConnection(value, undefined);
    else if (value !== null && typeof value === "object") writeNode(value as Json, undefined);
  }
  return { text: lines.map((line) => `${line}\n`).join(""), objectCount: lines.length, rootObjectCount };
}

function isConnectionValue(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value) && ("edges" in value || "nodes" in value);
}

function nodesOf(connection: Json): readonly Json[] {
  const edges = connection.edges as readonly { readonly node: Json }[] | undefined;
  return edges ? edges.map((edge) => edge.node) : ((connection.nodes as readonly Json[] | undefined) ?? []);
}
