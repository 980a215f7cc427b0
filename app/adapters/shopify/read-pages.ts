/** One page of a GraphQL connection. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The nodes of a first page and of all pages after it; `next` gives null when the parent has vanished meanwhile. */
export async function readPages<Node>(
  first: Page<Node>,
  next: (after: string | null) => Promise<Page<Node> | null | undefined>,
): Promise<Node[]> {
  const nodes = [...first.nodes];
  for (let page = first; page.pageInfo.hasNextPage;) {
    const following = await next(page.pageInfo.endCursor);
    if (!following) break;
    nodes.push(...following.nodes);
    page = following;
  }
  return nodes;
}
