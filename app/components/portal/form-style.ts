/** What forms, choices and sums of the portal look like, after the letters and colours of the theme. */
export const FORM_STYLE = `.aftercare select,.aftercare textarea{display:block;width:100%;font:inherit;color:inherit;background:transparent;padding:.75rem;border:1px solid;border-radius:8px}
.aftercare select option{color:#1f2124;background:#fff}
.aftercare fieldset{margin:1.5rem 0 0;padding:0;border:0;min-width:0}
.aftercare legend{font-weight:600;padding:0;margin:0 0 .35rem}
.aftercare .choice{display:flex;align-items:center;gap:.75rem;margin:0 0 .5rem;padding:.75rem 1rem;border:1px solid;border-radius:8px;font-weight:400;cursor:pointer}
.aftercare .choice input{width:1.25rem;height:1.25rem;flex:none;margin:0;padding:0}
.aftercare .row{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin:.5rem 0 0;font-weight:400}
.aftercare .row input,.aftercare .row select{width:auto;min-width:6rem;max-width:60%}
.aftercare .item{margin:1.5rem 0 0;padding:1rem;border:1px solid;border-radius:8px}
.aftercare .item label{margin-top:.75rem}
.aftercare .item h2{margin:0;font-size:1.1em}
.aftercare .act{display:block;margin:0 0 .5rem;padding:.85rem 1rem;border:1px solid;border-radius:8px;color:inherit;text-decoration:none}
.aftercare .act:hover{text-decoration:underline}
.aftercare .taken{padding:.8rem 1rem;border-inline-start:4px solid #0a7d4f;background:#e9f5ef;color:#1f2124;border-radius:4px}
.aftercare .sums{grid-template-columns:1fr auto}
.aftercare .sums dd{text-align:end;white-space:nowrap}
.aftercare .sums .total{font-weight:700}
.aftercare .plain{background:transparent;color:inherit;border-color:currentColor}
.aftercare blockquote{margin:0 0 1rem;padding:.25rem 1rem;border-inline-start:4px solid}
.aftercare .doings{display:flex;flex-wrap:wrap;gap:.75rem}`;
