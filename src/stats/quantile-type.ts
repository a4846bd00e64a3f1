/**
 * The sample quantile definitions of Hyndman and Fan (1996), by their numbers, as in R's `quantile(type = )`.
 *
 * 1 inverse of the empirical distribution (SQL `PERCENTILE_DISC`, nearest rank) · 2 the same with averaging at jumps
 * (SAS) · 3 nearest even order statistic · 4 linear on the empirical distribution · 5 midpoints of its steps ·
 * 6 n + 1 (Excel `PERCENTILE.EXC`, SPSS, Minitab) · 7 n - 1 (Excel `PERCENTILE.INC`, NumPy, R, SQL
 * `PERCENTILE_CONT`) · 8 median-unbiased · 9 unbiased for normal data.
 */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The option of every method that takes a sample quantile. */
export interface QuantileOptions {
  /** The definition to use; 7 without it. */
  readonly type?: QuantileType;
}
