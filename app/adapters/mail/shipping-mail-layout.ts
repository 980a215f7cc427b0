import { layout } from "./mail-layout";

const TABLE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;">`;
const HEAD = "padding:8px 0;border-bottom:1px solid #e4e4e7;font-size:14px;color:#71717a;text-align:start;";
const CELL = "padding:10px 0;overflow-wrap:anywhere;border-bottom:1px solid #e4e4e7;color:#27272a;vertical-align:top;";
const END = "padding-inline-start:12px;text-align:end;";
const QUESTION = "margin:28px 0 12px;font-size:17px;line-height:1.4;font-weight:600;color:#18181b;";
const ANSWER =
  "display:block;padding:11px 16px;border:1px solid #d4d4d8;border-radius:8px;text-decoration:none;color:#18181b;";
const SCORE =
  "display:inline-block;min-width:40px;margin:0 6px 8px 0;padding:9px 0;border:1px solid #d4d4d8;border-radius:8px;text-align:center;text-decoration:none;color:#18181b;";
const NOTE = "font-size:14px;color:#71717a;";

const links = (all: string) => `${TABLE}
{%- for one in ${all} %}
<tr><td style="padding:0 0 8px;"><a class="ink rule" href="{{ one.link }}" style="${ANSWER}">{{ one.label }}</a></td></tr>
{%- endfor %}
</table>`;

/** What stands below the text of a letter about shipping. */
export const SHIPPING_MAIL_LAYOUT = layout(`{%- if code %}
<p class="ink rule" style="margin:0 0 20px;padding:16px;border:1px dashed #a1a1aa;border-radius:8px;color:#27272a;"><span class="soft" style="${NOTE}">{{ code.label }}</span><br><span class="ink" style="font:600 20px/1.6 ui-monospace,Menlo,Consolas,monospace;color:#18181b;overflow-wrap:anywhere;">{{ code.code }}</span>{% for row in code.rows %}<br>{{ row }}{% endfor %}</p>
{%- endif %}
{%- for parcel in parcels %}
${TABLE}
<tr><td colspan="2" class="soft rule" style="${HEAD}">{{ parcel.label }}</td></tr>
{%- for item in parcel.items %}
<tr><td class="ink rule" style="${CELL}">{{ item.title }}</td><td class="soft rule" align="right" style="${CELL}${END}color:#71717a;white-space:nowrap;">&times; {{ item.quantity }}</td></tr>
{%- endfor %}
{%- for row in parcel.rows %}
<tr><td class="soft rule" style="${CELL}color:#71717a;">{{ row.label }}</td><td class="ink rule" align="right" style="${CELL}${END}">{% if row.href %}<a class="ink" href="{{ row.href }}" style="color:#18181b;">{{ row.text }}</a>{% else %}{{ row.text }}{% endif %}</td></tr>
{%- endfor %}
</table>
{%- endfor %}
{%- if choices %}
<h2 class="ink" style="${QUESTION}">{{ choices.label }}</h2>
${links("choices.links")}
{%- endif %}
{%- if survey %}
<h2 class="ink" style="${QUESTION}">{{ survey.question }}</h2>
{%- if survey.ends %}
<p style="margin:0 0 4px;">{% for one in survey.links %}<a class="ink rule" href="{{ one.link }}" style="${SCORE}">{{ one.label }}</a>{% unless forloop.last %} {% endunless %}{% endfor %}</p>
<p class="soft" style="margin:0 0 20px;${NOTE}">{{ survey.ends | first }}<br>{{ survey.ends | last }}</p>
{%- else %}
${links("survey.links")}
{%- endif %}
{%- endif %}
{%- if stop %}
<p style="margin:0 0 16px;${NOTE}"><a class="soft" href="{{ stop.link }}" style="color:#71717a;">{{ stop.label }}</a></p>
{%- endif %}
`);
