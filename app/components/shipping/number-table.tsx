import { Text } from "@shopify/polaris";

interface NumberTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

const CELL = {
  padding: "var(--p-space-150) var(--p-space-200)",
  borderBlockEnd: "1px solid var(--p-color-border-secondary)",
} as const;

/** Numbers in rows and columns; wider than the screen it scrolls by itself, by keyboard too. */
export function NumberTable({ caption, columns, rows }: NumberTableProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div style={{ overflowX: "auto" }} role="region" aria-label={caption} tabIndex={0}>
      <table style={{ borderCollapse: "collapse", inlineSize: "100%", fontVariantNumeric: "tabular-nums" }}>
        <caption className="Polaris-Text--visuallyHidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" style={{ ...CELL, textAlign: index === 0 ? "start" : "end" }}>
                <Text as="span" variant="bodySm" tone="subdued">
                  {column}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row" style={{ ...CELL, textAlign: "start", fontWeight: "inherit" }}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} style={{ ...CELL, textAlign: "end" }}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
