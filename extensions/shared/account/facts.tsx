import type { Fact, Line, Section } from "../../../app/presenters/account/answers";

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <>
    {facts.map(({ label, text, href }) => (
      <s-stack key={label} direction="inline" gap="small" justifyContent="space-between">
        <s-text color="subdued">{label}</s-text>
        {href ? (
          <s-link href={href} target="_blank">
            {text}
          </s-link>
        ) : (
          <s-text>{text}</s-text>
        )}
      </s-stack>
    ))}
  </>
);

type ShownLine = Pick<Line, "title" | "quantity"> & Partial<Line>;

export const Lines = ({ lines }: { readonly lines: readonly ShownLine[] }) =>
  lines.length === 0 ? null : (
    <s-unordered-list>
      {lines.map(({ title, quantity, note }, index) => (
        <s-list-item key={index}>
          <s-text>{`${quantity} × ${title}`}</s-text>
          {note && <s-text color="subdued">{` · ${note}`}</s-text>}
        </s-list-item>
      ))}
    </s-unordered-list>
  );

/** What is to be known, under its heading. */
export const SectionView = ({ section: { label, facts, lines, rows } }: { readonly section: Section }) => (
  <s-stack gap="small-300">
    {label && <s-text type="strong">{label}</s-text>}
    <Facts facts={facts} />
    <Lines lines={lines} />
    {rows.map((row, index) => (
      <s-text key={index}>{row}</s-text>
    ))}
  </s-stack>
);
