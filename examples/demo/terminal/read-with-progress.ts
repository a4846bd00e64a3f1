import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { SingleBar } from "cli-progress";

/**
 * Opens a file and shows on a terminal how much of it has been read; elsewhere it is read in silence. The bar goes to
 * the error stream, so that the output can be redirected.
 */
export function readWithProgress(file: string, stream: NodeJS.WriteStream): Readable {
  const source = createReadStream(file);
  if (!stream.isTTY) return source;
  const bar = new SingleBar({ format: "reading {bar} {percentage} %", clearOnComplete: true, stream });
  bar.start(statSync(file).size, 0);
  source.on("data", (chunk) => bar.increment(chunk.length));
  source.on("close", () => bar.stop());
  return source;
}
