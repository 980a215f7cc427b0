import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

export const MAX_QUERY_COST = 1000;
const MUTATION_COST = 10;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** With an answer at hand lists count as long as they are, without one as long as they may be. */
  readonly actual: boolean;
}

/**
 * Points of a request: scalar 0, object 1, connection 2 + size × node, mutation at least 10, of a union the dearest
 * member. Without `data` what is asked for, with it what was answered.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string,
  data?: unknown,
): number {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) return 0;
  const fragments = new Map(
    document.definitions.flatMap((item) => (item.kind === Kind.FRAGMENT_DEFINITION ? [[item.name.value, item]] : [])),
  );
  const walk: Walk = { schema, fragments, variables, actual: data !== undefined };
  const cost = selectionCost(walk, operation.selectionSet, type.name, data);
  if (operation.operation !== "mutation") return cost;
  const count = operation.selectionSet.selections.length;
  return Math.max(MUTATION_COST * count, cost - count);
}

function selectionCost(walk: Walk, set: SelectionSetNode, typeName: string, data: unknown): number {
  let sum = 0;
  const branches = new Map<string, number>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      sum += fieldCost(walk, selection, typeName, data);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const on = fragment.typeCondition?.name.value ?? typeName;
    branches.set(on, (branches.get(on) ?? 0) + selectionCost(walk, fragment.selectionSet, on, data));
  }
  const type = walk.schema.getType(typeName);
  const costs = [...branches.values()];
  return sum + (isAbstractType(type) ? Math.max(0, ...costs) : costs.reduce((all, cost) => all + cost, 0));
}

function fieldCost(walk: Walk, node: FieldNode, typeName: string, data: unknown): number {
  const parent = walk.schema.getType(typeName);
  const name = node.name.value;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field || !node.selectionSet || name === "userErrors" || name === "pageInfo") return 0;
  const value = walk.actual ? (data as Record<string, unknown> | null)?.[node.alias?.value ?? name] : undefined;
  if (walk.actual && (value === null || value === undefined)) return 0;
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return 0;
  if (named.name.endsWith("Connection")) return 2 + connectionCost(walk, node, named.name, value);
  if (isList(field.type)) {
    if (walk.actual)
      return (value as unknown[]).reduce<number>((sum, item) => sum + itemCost(walk, node, named.name, item), 0);
    return (sizeOf(walk, node) ?? 1) * itemCost(walk, node, named.name, undefined);
  }
  return itemCost(walk, node, named.name, value);
}

function itemCost(walk: Walk, node: FieldNode, typeName: string, value: unknown): number {
  const own = typeName.endsWith("Edge") ? 0 : 1;
  return own + (node.selectionSet ? selectionCost(walk, node.selectionSet, typeName, value) : 0);
}

function connectionCost(walk: Walk, node: FieldNode, typeName: string, value: unknown): number {
  if (!node.selectionSet) return 0;
  const inner = selectionCost(walk, node.selectionSet, typeName, value);
  return walk.actual ? inner : (sizeOf(walk, node) ?? 0) * inner;
}

function sizeOf(walk: Walk, node: FieldNode): number | undefined {
  for (const argument of node.arguments ?? []) {
    if (!["first", "last"].includes(argument.name.value)) continue;
    const { value } = argument;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.VARIABLE) {
      const given = walk.variables[value.name.value];
      if (typeof given === "number") return given;
    }
  }
  return undefined;
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));
