/** Finite numbers in any order: an array, or a typed array for large data. Never changed by a method. */
export type Sample = ArrayLike<number>;
