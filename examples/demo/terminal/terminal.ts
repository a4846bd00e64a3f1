import pc from "picocolors";

/** Where the demo prints to. */
export interface Terminal {
  /** Characters of a line. */
  readonly width: number;
  /** Colours; they leave the text as it is where colours are not wanted. */
  readonly ink: ReturnType<typeof pc.createColors>;
  /** Prints lines. */
  readonly print: (text: string) => void;
}

/** A width for files and pipes, and the least that tables are laid out for. */
const defaultWidth = 100;
const leastWidth = 40;

/** The terminal of a stream; coloured only if it is one and NO_COLOR is not set. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const isColoured = stream.isTTY && !environment["NO_COLOR"];
  return {
    width: Math.max(leastWidth, widthOf(stream)),
    ink: pc.createColors(isColoured),
    print: (text) => stream.write(`${text}\n`),
  };
}

/** What a stream says about its width; one that is no terminal has no columns, whatever its type says. */
function widthOf(stream: { readonly columns?: number | undefined }): number {
  return stream.columns ?? defaultWidth;
}

/** Prints a heading with a blank line before it. */
export function printHeading({ ink, print }: Terminal, text: string): void {
  print(`\n${ink.bold(text)}`);
}

/** Prints a sentence, broken into lines that fit, each indented by the same blanks. */
export function printSentence({ width, print }: Terminal, sentence: string, indent = ""): void {
  let line = indent;
  for (const word of sentence.split(" ")) {
    if (line !== indent && line.length + 1 + word.length > width) {
      print(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  print(line);
}
