/** TypeScript found in documentation. */
export interface Fence {
  /** File it stands in, relative to the project. */
  readonly file: string;
  /** Line of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
  /** False for a fence marked `no-run`: type-checked, not executed. */
  readonly run: boolean;
}
