/** What Shopify takes in the schema of a block of a theme app extension. */
export const appBlockSchema = {
  type: "object",
  additionalProperties: false,
  required: ["name", "target"],
  properties: {
    name: { type: "string" },
    target: { enum: ["section", "head", "body", "compliance_head"] },
    javascript: { type: "string", pattern: "^[\\w-]+\\.js$" },
    stylesheet: { type: "string", pattern: "^[\\w-]+\\.css$" },
    enabled_on: { $ref: "#/definitions/places" },
    disabled_on: { $ref: "#/definitions/places" },
    class: { type: "string" },
    tag: { type: "string" },
    settings: { $ref: "./settings.json" },
    default: { type: "object" },
    available_if: { type: "string" },
  },
  definitions: {
    places: {
      type: "object",
      additionalProperties: false,
      properties: {
        templates: { type: "array", items: { type: "string" } },
        groups: { type: "array", items: { type: "string" } },
      },
    },
  },
};
