/** Something the user of the demo can put right; printed as one readable message, without a stack. */
export class DemoError extends Error {
  override readonly name = "DemoError";
}
