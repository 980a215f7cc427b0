import { getNamedType, isCompositeType, isListType, isNonNullType, Kind } from "graphql";

/**
 * What Shopify asks for an operation by its documented linear model, at most: a scalar is free, an object costs 1, a
 * page of n costs 2 + n times its node, a list with `first` n times its item, a mutation 10.
 */
export function mostExpensivePossible(schema, document, operation) {
  const fragments = new Map(
    document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
  const cost = ofSelections(operation.selectionSet, root);
  return operation.operation === "mutation" ? cost - operation.selectionSet.selections.length + 10 : cost;

  function ofSelections(selectionSet, parent) {
    return selectionSet.selections.reduce((sum, selection) => sum + ofSelection(selection, parent), 0);
  }

  function ofSelection(selection, parent) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return ofSelections(selection.selectionSet, schema.getType(selection.typeCondition?.name.value) ?? parent);
    }
    // A union has no fields of its own but __typename.
    const field = parent.getFields?.()[selection.name.value];
    const type = field && getNamedType(field.type);
    if (!type || !isCompositeType(type) || !selection.selectionSet) return 0;
    const first = selection.arguments?.find((argument) => /^(first|last)$/.test(argument.name.value))?.value;
    const size = first?.kind === Kind.INT ? Number(first.value) : 1;
    if (type.name.endsWith("Connection")) return 2 + ofConnection(selection.selectionSet, type, size);
    return (isList(field.type) ? size : 1) * (1 + ofSelections(selection.selectionSet, type));
  }

  function ofConnection(selectionSet, type, size) {
    return selectionSet.selections.reduce((sum, selection) => {
      const repeated = /^(nodes|edges)$/.test(selection.name?.value ?? "");
      return sum + (repeated ? size : 1) * ofSelection(selection, type);
    }, 0);
  }
}

const isList = (type) => isListType(isNonNullType(type) ? type.ofType : type);
