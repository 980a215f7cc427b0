/**
 * The one HTML layout: a table, because some mail clients know nothing else; colours inline, with a dark set for clients
 * that ask for it. Written in Liquid, so that every value is escaped by the engine.
 */
export const layout = (parts: string, quote = "") => `<!doctype html>
<html lang="{{ language }}" dir="{{ dir }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>{{ subject }}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #1a1a1a !important; }
  .card { background-color: #262626 !important; }
  .ink { color: #f2f2f2 !important; }
  .soft { color: #b5b5b5 !important; }
  .rule { border-color: #404040 !important; }
  .button { background-color: #f2f2f2 !important; color: #1a1a1a !important; }
}
@media (max-width: 600px) { .pad { padding: 24px 20px !important; } }
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f4f4f5;">
<div style="display:none;max-height:0;overflow:hidden;">{{ paragraphs | first }}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background-color:#f4f4f5;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td class="ink" style="padding:0 8px 16px;font:600 16px/1.4 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#18181b;text-align:start;">{{ shopName }}</td></tr>
<tr><td class="card pad" style="background-color:#ffffff;border-radius:12px;padding:32px;font:400 16px/1.6 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#27272a;text-align:start;">
<h1 class="ink" style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:600;color:#18181b;">{{ heading }}</h1>
<p class="ink" style="margin:0 0 16px;color:#27272a;">{{ greeting }}</p>
{%- for paragraph in paragraphs %}
<p class="ink" style="margin:0 0 16px;color:#27272a;">{{ paragraph }}</p>
{%- endfor %}
${quote}{%- if link %}
<p style="margin:24px 0;"><a class="button" href="{{ link }}" style="display:inline-block;background-color:#18181b;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;border-radius:8px;">{{ action }}</a></p>
{%- endif %}
${parts}<p class="ink" style="margin:24px 0 0;color:#27272a;">{% for row in closing %}{{ row }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>
</td></tr>
<tr><td class="soft" style="padding:16px 8px;font:400 13px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#63636b;text-align:start;">{{ footer }}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;

/** What staff wrote: above the button, because it is what the letter is for. */
const QUOTE = `{%- if answer.size > 0 %}
<p class="ink rule" style="margin:0 0 16px;padding-inline-start:12px;border-inline-start:3px solid #a1a1aa;color:#27272a;overflow-wrap:anywhere;">{% for row in answer %}{{ row }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>
{%- endif %}
`;

/** What stands below the text of a letter about a cancellation or a case. */
export const MAIL_LAYOUT = layout(
  `{%- if reason %}
<p class="ink rule" style="margin:0 0 16px;padding-inline-start:12px;border-inline-start:3px solid #e4e4e7;color:#27272a;"><span class="soft" style="color:#71717a;">{{ reasonLabel }}</span><br>{{ reason }}</p>
{%- endif %}
{%- if lines.size > 0 %}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px;">
<tr><td colspan="2" class="soft rule" style="padding:8px 0;border-bottom:1px solid #e4e4e7;font-size:14px;color:#71717a;">{{ itemsLabel }}</td></tr>
{%- for line in lines %}
<tr><td class="ink rule" style="padding:10px 0;border-bottom:1px solid #e4e4e7;color:#27272a;">{{ line.title }}</td><td class="soft rule" align="right" style="padding:10px 0;border-bottom:1px solid #e4e4e7;color:#71717a;white-space:nowrap;text-align:end;">&times; {{ line.quantity }}</td></tr>
{%- endfor %}
</table>
{%- endif %}
`,
  QUOTE,
);

const LABEL = "padding:8px 0;border-bottom:1px solid #e4e4e7;font-size:14px;color:#71717a;text-align:start;";
const CELL = "padding:10px 0;overflow-wrap:anywhere;border-bottom:1px solid #e4e4e7;color:#27272a;";
const NUMBER =
  "padding:10px 0 10px 12px;border-bottom:1px solid #e4e4e7;white-space:nowrap;text-align:end;vertical-align:top;";
const TABLE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;">`;
const NOTE = "font-size:14px;color:#71717a;";
const ANSWER =
  "display:block;padding:11px 16px;border:1px solid #d4d4d8;border-radius:8px;text-decoration:none;color:#18181b;";

/** What stands below the text of a letter about a return. */
export const RETURN_MAIL_LAYOUT = layout(`{%- if facts.size > 0 %}
${TABLE}
{%- for fact in facts %}
<tr><td class="soft rule" style="${CELL}color:#71717a;">{{ fact.label }}</td><td class="ink rule" align="right" style="${CELL}padding-inline-start:12px;text-align:end;">{% if fact.href %}<a class="ink" href="{{ fact.href }}" style="color:#18181b;">{{ fact.text }}</a>{% else %}{{ fact.text }}{% endif %}</td></tr>
{%- endfor %}
</table>
{%- endif %}
{%- for list in lists %}
${TABLE}
<tr><td colspan="2" class="soft rule" style="${LABEL}">{{ list.label }}</td></tr>
{%- for line in list.lines %}
<tr><td class="ink rule" style="${CELL}">{{ line.title }}{% if line.note %}<br><span class="soft" style="${NOTE}">{{ line.note }}</span>{% endif %}</td><td class="soft rule" align="right" style="${NUMBER}color:#71717a;">&times; {{ line.quantity }}</td></tr>
{%- endfor %}
</table>
{%- endfor %}
{%- for table in tables %}
${TABLE}
<tr><td colspan="2" class="soft rule" style="${LABEL}">{{ table.label }}</td></tr>
{%- for row in table.rows %}
<tr><td class="ink rule" style="${CELL}{% if row.isSum %}font-weight:600;{% endif %}">{{ row.label }}</td><td class="ink rule" align="right" style="${NUMBER}color:#27272a;{% if row.isSum %}font-weight:600;{% endif %}">{{ row.amount }}</td></tr>
{%- endfor %}
</table>
{%- endfor %}
{%- for block in blocks %}
<p class="ink rule" style="margin:0 0 20px;padding-inline-start:12px;border-inline-start:3px solid #e4e4e7;color:#27272a;"><span class="soft" style="${NOTE}">{{ block.label }}</span>{% for row in block.rows %}<br>{{ row }}{% endfor %}</p>
{%- endfor %}
{%- if survey %}
<h2 class="ink" style="margin:28px 0 12px;font-size:17px;line-height:1.4;font-weight:600;color:#18181b;">{{ survey.question }}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
{%- for answer in survey.answers %}
<tr><td style="padding:0 0 8px;"><a class="ink rule" href="{{ answer.link }}" style="${ANSWER}">{{ answer.label }}</a></td></tr>
{%- endfor %}
</table>
{%- endif %}
`);
