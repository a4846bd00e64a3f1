/** Whole numbers as a column. */
export type IntegerColumn = Int32Array | Uint32Array | Float64Array;
