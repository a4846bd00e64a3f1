import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const options = {
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Bundles the consumer's program for browsers, runs it in headless Chromium and resolves to what it printed. */
export async function runInBrowser(folder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "main.mjs")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    logLevel: "error",
  });
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on("console", (message) => printed.push(message.text()));
    page.on("pageerror", (error) => printed.push(error.message));
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    return printed.join("\n");
  } finally {
    await browser.close();
  }
}
