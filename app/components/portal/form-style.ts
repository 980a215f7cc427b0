/** What forms, choices and sums of the portal look like, after the letters and colours of the theme. */
export const FORM_STYLE = `.aftercare select,.aftercare textarea{display:block;width:100%;min-height:44px;font:inherit;font-size:max(1em,16px);color:inherit;background:transparent;padding:.75em;border:1px solid;border-radius:var(--aftercare-radius,8px)}
.aftercare select option{color:#1f2124;background:#fff}
.aftercare fieldset{margin:1.5em 0 0;padding:0;border:0;min-width:0}
.aftercare legend{font-weight:600;padding:0;margin:0 0 .35em}
.aftercare .choice{display:flex;align-items:center;gap:.75em;margin:0 0 .5em;padding:.75em 1em;border:1px solid;border-radius:var(--aftercare-radius,8px);font-weight:400;cursor:pointer}
.aftercare .choice input{width:1.25em;height:1.25em;min-height:0;flex:none;margin:0;padding:0}
.aftercare .row{display:flex;justify-content:space-between;align-items:center;gap:1em;margin:.5em 0 0;font-weight:400}
.aftercare .row input,.aftercare .row select{width:auto;min-width:6em;max-width:60%}
.aftercare .find{margin:1em 0}
.aftercare .find .row{margin:0}
.aftercare .find .row input{flex:1;min-width:0;max-width:none}
.aftercare .find .row button{flex:none;margin:0}
.aftercare form:has([name="resolution"][value="exchange"]:not(:checked)) .instead{display:none}
.aftercare form:has([name="scope"][value="whole"]:checked) .units{display:none}
.aftercare .instead .row{display:block}
.aftercare .instead .row select{width:100%;max-width:none;margin-top:.35em}
.aftercare .instead .find .row{display:flex}
.aftercare .item{margin:1.5em 0 0;padding:1em;border:1px solid;border-radius:var(--aftercare-radius,8px)}
.aftercare .item label{margin-top:.75em}
.aftercare .item h2{margin:0;font-size:1.1em}
.aftercare .act{display:block;margin:0 0 .5em;padding:.85em 1em;border:1px solid;border-radius:var(--aftercare-radius,8px);color:inherit;text-decoration:none}
.aftercare .act:hover{text-decoration:underline}
.aftercare .taken{padding:.8em 1em;border-inline-start:4px solid #2f9163;background:#e9f5ef;color:#1f2124;border-radius:var(--aftercare-radius,8px)}
.aftercare .sums{grid-template-columns:1fr auto}
.aftercare .sums dd{text-align:end;white-space:nowrap}
.aftercare .sums .total{font-weight:700}
.aftercare .plain{background:transparent;color:inherit;border:1px solid;font-weight:400}
.aftercare blockquote{margin:0 0 1em;padding:.25em 1em;border-inline-start:4px solid}
.aftercare .said{margin:1.5em 0 0;padding:1em;border:1px solid #8a8d91;border-radius:var(--aftercare-radius,8px)}
.aftercare .said h2{margin:0;font-size:1.05em}
.aftercare .said p{margin:.5em 0 0;white-space:pre-line}
.aftercare .said a{display:inline-block;margin:.5em .75em 0 0}
.aftercare .own{margin-inline-start:1.5em}
.aftercare section+section>dl:first-child{margin-top:1.75em}
.aftercare dl+ul{margin-top:1em}
.aftercare .doings{display:flex;flex-wrap:wrap;gap:.75em;margin-top:1.5em}
.aftercare .doings button{margin-top:0}`;
