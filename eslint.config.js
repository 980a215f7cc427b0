import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const moduleMocks = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted)$/]",
  message: "No module mocking: pass the dependency in, or talk to the stand-in store.",
};
const clockInDomain = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "The domain has no clock: take the instant as an argument.",
};
const noImpurity = [
  ["Date", "now", "The domain has no clock: take the instant as an argument."],
  ["DateTime", "now", "The domain has no clock: take the instant as an argument."],
  ["Math", "random", "The domain is deterministic."],
].map(([object, property, message]) => ({ object, property, message }));
const noEnvironment = {
  object: "process",
  property: "env",
  message: "Only app/env.server.ts reads the environment; take what you need as an argument.",
};

export default tseslint.config(
  {
    ignores: [
      "build/**",
      "coverage/**",
      "data/**",
      ".cache/**",
      "app/adapters/shopify/generated/**",
      "test-results/**",
      "public/**",
    ],
  },
  eslint.configs.recommended,
  {
    rules: {
      "max-lines": ["error", 300],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
      "no-restricted-syntax": ["error", moduleMocks],
      "no-warning-comments": ["error", { terms: ["fixme", "xxx"] }],
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: globals.node } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-invalid-void-type": "off",
      // With noUncheckedIndexedAccess it is the honest word for an index that is known to exist.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["app/**/*.tsx"],
    plugins: { "react-hooks": hooks },
    extends: [a11y.flatConfigs.recommended],
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ["extensions/**/*.tsx"],
    plugins: { "react-hooks": hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ["app/**"],
    ignores: ["app/env.server.ts"],
    rules: { "no-restricted-properties": ["error", noEnvironment] },
  },
  {
    files: ["app/domain/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": ["error", moduleMocks, clockInDomain],
      "no-restricted-properties": ["error", noEnvironment, ...noImpurity],
    },
  },
  {
    files: ["tests/**", "**/*.test.ts"],
    rules: {
      // The stand-in for App Bridge runs in a browser, helpers may build classes for doubles.
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  { files: ["tests/devstore/**/*.js"], languageOptions: { globals: globals.browser } },
  prettier,
);
