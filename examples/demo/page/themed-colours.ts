/**
 * Colours that the page's style sheet decides, in light and dark. A chart library wants real colours, so each has a
 * stand-in that occurs nowhere else, and is replaced by the variable once the chart is drawn.
 */
export const themed = {
  ink: "#010101",
  muted: "#010102",
  line: "#010103",
  card: "#010104",
  first: "#010105",
  second: "#010106",
  third: "#010107",
} as const;

/** The name of a colour. */
export type ThemedColour = keyof typeof themed;

/** Puts the style sheet's variables in the place of the stand-ins. */
export function themeSvg(svg: string): string {
  return Object.entries(themed).reduce((text, [name, colour]) => text.replaceAll(colour, `var(--${name})`), svg);
}
