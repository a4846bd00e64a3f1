import { documentedFunctions, firstSentence, tableCell } from "./documented-functions.js";

const equivalent = /\b(R|SciPy|NumPy|Python|statsmodels|scikit-learn|Excel): `([^`]+)`/g;

/** The page that lists every statistical method, written from the doc comments. */
export function statisticsTable(): string {
  const rows = documentedFunctions("src/stats").map(({ name, text, see }) => {
    const equivalents = [...text.matchAll(equivalent)].map(([, system = "", call = ""]) => `${system} \`${call}\``);
    const cells = [firstSentence(text), equivalents.join(", "), see].map(tableCell);
    return `| \`${name}\` | ${cells.join(" | ")} |`;
  });
  return `# Statistical methods

Every method of \`supportops/stats\`, what it is for, what the same is called elsewhere, and where it comes from. [Which statistic answers which question](../guides/which-statistic.md) starts from the question instead. This page is written by \`npm run tables\` from the methods' own documentation.

| method | use it when you want what it says | elsewhere | source |
|---|---|---|---|
${rows.join("\n")}
`;
}
